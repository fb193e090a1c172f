import type { ReactNode } from 'react';
import styles from './surface.module.css';

interface KeyFigureProps {
  label: string;
  /** An amount may break between number and unit here, where it stands large. */
  value: ReactNode;
  /** What the number means, its age or source. */
  note?: ReactNode;
}

export function KeyFigure({ label, value, note }: KeyFigureProps) {
  return (
    <dl className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        {typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value}
        {note ? <small>{note}</small> : null}
      </dd>
    </dl>
  );
}
