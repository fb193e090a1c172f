import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** Blocks, or whole sections, one below the other inside a piece of data. */
export function Stack({ sections = false, children }: { sections?: boolean; children: ReactNode }) {
  return <div className={`${styles.stack} ${sections ? styles.sections : ''}`}>{children}</div>;
}
