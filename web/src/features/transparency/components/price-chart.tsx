import { useTranslation } from 'react-i18next';
import { dayToDate } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { LineChart } from '../../../ui/chart/line-chart';
import type { Market } from '../api';

/** The share price as settled; everything lenders earned or lost is in it. */
export function PriceChart({ history }: { history: Market['history'] }) {
  const { t } = useTranslation('transparency');
  const format = useFormat();
  const first = history[0];
  const last = history.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <LineChart
      caption={t('chart.caption', {
        from: first.sharePrice,
        to: last.sharePrice,
        start: format.day(first.day),
        end: format.day(last.day),
      })}
      file="florin-share-price"
      days={history.map((point) => point.day)}
      lines={[{ label: t('chart.price'), values: history.map((point) => plotted(point.sharePrice)) }]}
      printValue={(value) => value.toFixed(4)}
      printDay={format.day}
      table={{
        head: [t('chart.day'), t('chart.price'), t('pool.nav')],
        rows: history.map((point) => [format.day(point.day), point.sharePrice, format.amount(point.nav)]),
        raw: history.map((point) => [dayToDate(point.day), point.sharePrice, point.nav]),
      }}
    />
  );
}

/** Charts draw with floating point; nothing is computed from it. */
const plotted = (price: string): number => +price;
