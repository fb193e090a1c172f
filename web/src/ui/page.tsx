import type { ReactNode } from 'react';
import styles from './surface.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page: its one h1 (which takes the focus after a change of route), one or two sentences, its sections. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <div className={styles.page}>
      <title>{`${title} · Florin`}</title>
      <div className={styles.head}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Grouped facts with a line around them. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}

/** Equal columns that fall below each other on a phone. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}

/** Names and values; one below the other on a phone. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
