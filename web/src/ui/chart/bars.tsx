import { useId } from 'react';
import styles from './chart.module.css';

export interface Bar {
  key: string;
  label: string;
  /** The value as words beside the bar. */
  value: string;
  /** Length in thousandths of the whole, 0 to 1000. */
  permille: number;
  tone?: 'accent' | 'vote-for' | 'vote-against' | 'vote-abstain';
  /** A mark on the bar, for example a quorum, in thousandths. */
  mark?: number;
}

const PATTERNS = { accent: 0, 'vote-for': 0, 'vote-against': 45, 'vote-abstain': 90 } as const;

/** Zero-based bars with their values in words; tones differ by hatching, too. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const id = useId();
  return (
    <div className={styles.bars}>
      {bars.map(({ key, label, value, permille, tone = 'accent', mark }) => (
        <div key={key} className={styles.bar}>
          <p>
            <span>{label}</span>
            <span>{value}</span>
          </p>
          <svg viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
            <defs>
              <pattern
                id={`${id}-${key}`}
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
                patternTransform={`rotate(${PATTERNS[tone]})`}
              >
                <rect width="8" height="8" fill={`var(--${tone})`} />
                {PATTERNS[tone] > 0 ? <rect width="2" height="8" fill="var(--raised)" /> : null}
              </pattern>
            </defs>
            <rect width={Math.min(1000, Math.max(0, permille))} height="16" fill={`url(#${id}-${key})`} />
            {mark === undefined ? null : <rect x={mark - 2} width="4" height="16" fill="var(--text)" />}
          </svg>
        </div>
      ))}
    </div>
  );
}
