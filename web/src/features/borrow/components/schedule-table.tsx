import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../../format/csv';
import { dayToDate } from '../../../format/dates';
import { DECIMALS, toDecimal } from '../../../format/units';
import { useFormat } from '../../../format/use-format';
import { Badge, type Tone } from '../../../ui/badge';
import { Button, ButtonRow } from '../../../ui/button';
import { saveText } from '../../../ui/chart/chart-frame';
import { type Column, Table } from '../../../ui/table';
import type { LoanTerms, ScheduleRow } from '../api';

const firstRows = 6;
const tones: Record<NonNullable<ScheduleRow['state']>, Tone> = {
  coming: 'neutral',
  due: 'info',
  late: 'danger',
  paid: 'success',
};

/** Every payment with its day; the first ones until all are asked for, and all of them as CSV. */
export function ScheduleTable({ terms, file }: { terms: LoanTerms; file: string }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const rows = all ? terms.rows : terms.rows.slice(0, firstRows);
  const amount = (key: 'interest' | 'principal' | 'total' | 'balance'): Column<ScheduleRow> => ({
    key,
    title: t(`schedule.${key}`),
    number: true,
    cell: (row) => format.amount(row[key], { bare: true }),
  });
  const state: Column<ScheduleRow> = {
    key: 'state',
    title: t('schedule.state'),
    cell: ({ state: word }) => (word ? <Badge tone={tones[word]}>{t(`schedule.states.${word}`)}</Badge> : null),
  };
  const withState = terms.rows.some((row) => row.state !== undefined);
  const save = () => {
    const head = ['number', 'dueDay', 'interest', 'principal', 'total', 'balance'] as const;
    const exact = (units: string) => toDecimal(units, DECIMALS.FLUSD);
    saveText(
      `${file}.csv`,
      'text/csv',
      toCsv(
        head.map((key) => t(`schedule.${key}`)),
        terms.rows.map((row) => [
          String(row.number),
          dayToDate(row.dueDay),
          exact(row.interest),
          exact(row.principal),
          exact(row.total),
          exact(row.balance),
        ]),
      ),
    );
  };
  return (
    <>
      <Table
        caption={t('schedule.caption', { count: terms.rows.length })}
        rows={rows}
        rowKey={(row) => String(row.number)}
        columns={[
          { key: 'number', title: t('schedule.number'), cell: (row) => row.number },
          { key: 'due', title: t('schedule.dueDay'), cell: (row) => format.day(row.dueDay) },
          amount('interest'),
          amount('principal'),
          amount('total'),
          amount('balance'),
          ...(withState ? [state] : []),
        ]}
      />
      <ButtonRow>
        {terms.rows.length > firstRows ? (
          <Button small onClick={() => setAll(!all)}>
            {t(all ? 'schedule.showFirst' : 'schedule.showAll', { count: terms.rows.length })}
          </Button>
        ) : null}
        <Button small onClick={save}>
          {t('schedule.csv')}
        </Button>
      </ButtonRow>
    </>
  );
}
