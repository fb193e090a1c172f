import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../format/csv';
import { Button } from '../button';
import { Table } from '../table';
import styles from './chart.module.css';

export interface ChartTable {
  head: readonly string[];
  /** Rows as shown. */
  rows: readonly (readonly string[])[];
  /** The same rows for programs: ISO dates, decimal points. */
  raw: readonly (readonly string[])[];
}

interface ChartFrameProps {
  /** One sentence with the finding, not only the topic. */
  caption: string;
  table: ChartTable;
  /** Name of the CSV file without its ending. */
  file: string;
  children: ReactNode;
}

/** What every chart owes its readers: the finding as a sentence, a table behind a button, and the numbers as CSV. */
export function ChartFrame({ caption, table, file, children }: ChartFrameProps) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  const rows = table.rows.map((cells, index) => ({ id: String(index), cells }));
  return (
    <figure className={styles.figure}>
      <figcaption>{caption}</figcaption>
      {children}
      <div className={styles.tools}>
        <Button small aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('hideTable') : t('showTable')}
        </Button>
        <Button small onClick={() => saveText(`${file}.csv`, 'text/csv', toCsv(table.head, table.raw))}>
          {t('csv')}
        </Button>
      </div>
      {shown ? (
        <Table
          caption={caption}
          rowKey={(row) => row.id}
          rows={rows}
          columns={table.head.map((title, index) => ({
            key: title,
            title,
            number: index > 0,
            cell: (row: { cells: readonly string[] }) => row.cells[index] ?? '',
          }))}
        />
      ) : null}
    </figure>
  );
}

/** Hands a text to the browser as a download. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
