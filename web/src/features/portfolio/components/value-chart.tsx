import { useTranslation } from 'react-i18next';
import { dayToDate } from '../../../format/dates';
import { toDecimal, toPlot } from '../../../format/units';
import { useFormat } from '../../../format/use-format';
import { LineChart } from '../../../ui/chart/line-chart';
import type { Portfolio } from '../api';

export function ValueChart({ history }: { history: Portfolio['history'] }) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  const last = history.at(-1);
  const first = history[0];
  if (first === undefined || last === undefined) return null;
  return (
    <LineChart
      caption={t('historyCaption', {
        from: format.amount(first.value),
        to: format.amount(last.value),
        day: format.day(last.day),
      })}
      file="florin-portfolio"
      days={history.map((point) => point.day)}
      lines={[{ label: t('value'), values: history.map((point) => toPlot(point.value, 6)) }]}
      printValue={(value) => format.count(Math.round(value))}
      printDay={format.day}
      table={{
        head: [t('day'), t('value')],
        rows: history.map((point) => [format.day(point.day), format.amount(point.value)]),
        raw: history.map((point) => [dayToDate(point.day), toDecimal(point.value, 6)]),
      }}
    />
  );
}
