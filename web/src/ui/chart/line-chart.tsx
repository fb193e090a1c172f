import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import styles from './chart.module.css';
import { ChartFrame, type ChartTable } from './chart-frame';

export interface Line {
  label: string;
  values: readonly (number | null)[];
}

interface LineChartProps {
  caption: string;
  table: ChartTable;
  file: string;
  /** Business day numbers, ascending; one per value. */
  days: readonly number[];
  /** At most four. */
  lines: readonly Line[];
  printValue: (value: number) => string;
  printDay: (day: number) => string;
  height?: number;
}

const COLOURS = ['--accent', '--vote-against', '--info', '--vote-abstain'] as const;
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4]];

/** A curve over days. Lines differ by dash, not only by colour. */
export function LineChart(props: LineChartProps) {
  const { days, lines, printValue, printDay, height = 220 } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box || days.length === 0) return;
    const read = (name: string) => getComputedStyle(box).getPropertyValue(name).trim();
    const axis = { stroke: read('--text'), grid: { stroke: read('--line'), width: 1 }, ticks: { show: false } };
    const options: uPlot.Options = {
      width: box.clientWidth,
      height,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false } },
      axes: [
        { ...axis, values: (_, at) => at.map((day) => (Number.isInteger(day) ? printDay(day) : '')), space: 90 },
        { ...axis, values: (_, at) => at.map(printValue), size: 72 },
      ],
      series: [
        {},
        ...lines.map((line, index) => ({
          label: line.label,
          stroke: read(COLOURS[index % COLOURS.length] ?? '--accent'),
          dash: DASHES[index % DASHES.length] ?? [],
          width: 2,
        })),
      ],
    };
    const data: uPlot.AlignedData = [[...days], ...lines.map((line) => [...line.values])];
    const plot = new uPlot(options, data, box);
    const observer = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height }));
    observer.observe(box);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [days, lines, printValue, printDay, height]);
  return (
    <ChartFrame caption={props.caption} table={props.table} file={props.file}>
      <div ref={place} className={styles.plot} style={{ minBlockSize: height }} aria-hidden="true" />
    </ChartFrame>
  );
}
