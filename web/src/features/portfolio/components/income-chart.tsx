import { useTranslation } from 'react-i18next';
import { ratioUp } from '../../../format/numbers';
import { toDecimal } from '../../../format/units';
import { useFormat } from '../../../format/use-format';
import { Bars } from '../../../ui/chart/bars';
import { ChartFrame } from '../../../ui/chart/chart-frame';
import type { Portfolio } from '../api';

/** Income of each month as a bar; a month with a loss says so in words. */
export function IncomeChart({ months }: { months: Portfolio['incomeByMonth'] }) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  const largest = months.reduce((most, each) => (size(each.income) > most ? size(each.income) : most), 1n);
  const total = months.reduce((sum, each) => sum + BigInt(each.income), 0n);
  return (
    <ChartFrame
      caption={t('incomeCaption', { total: format.amount(total), count: months.length })}
      file="florin-income"
      table={{
        head: [t('month'), t('income')],
        rows: months.map((each) => [each.month, format.amount(each.income)]),
        raw: months.map((each) => [each.month, toDecimal(each.income, 6)]),
      }}
    >
      <Bars
        bars={months.map((each) => ({
          key: each.month,
          label: each.month,
          value: each.income.startsWith('-')
            ? t('loss', { amount: format.amount(each.income) })
            : format.amount(each.income),
          permille: ratioUp(size(each.income), largest, 1000n) ?? 0,
          tone: each.income.startsWith('-') ? 'vote-against' : 'accent',
        }))}
      />
    </ChartFrame>
  );
}

const size = (units: string): bigint => BigInt(units.replace('-', ''));
