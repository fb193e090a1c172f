import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './surface.module.css';

export type NoticeLevel = 'note' | 'caution' | 'danger';

const TONES = { note: 'info', caution: 'warning', danger: 'danger' } as const;

interface NoticeProps {
  level?: NoticeLevel;
  title?: string;
  /** Read out when it appears; for answers to what the person did. */
  announce?: boolean;
  children: ReactNode;
}

/** Three levels: something to know, something to be careful about, something that can cost money. */
export function Notice({ level = 'note', title, announce, children }: NoticeProps) {
  const { t } = useTranslation('ui');
  const role = announce ? (level === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={`${styles.notice} ${styles[TONES[level]]}`} role={role}>
      <strong>{title ?? t(`level.${level}`)}</strong>
      <div>{children}</div>
    </div>
  );
}
