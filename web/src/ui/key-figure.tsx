import type { ReactNode } from 'react';
import styles from './surface.module.css';

interface KeyFigureProps {
  label: string;
  value: ReactNode;
  /** What the number means, its age or source. */
  note?: ReactNode;
}

export function KeyFigure({ label, value, note }: KeyFigureProps) {
  return (
    <dl className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        {value}
        {note ? <small>{note}</small> : null}
      </dd>
    </dl>
  );
}
