import { useTranslation } from 'react-i18next';
import styles from './surface.module.css';

/** Holds the place of what is loading, at its final height; appears after 150 ms. */
export function Skeleton({ height = 120 }: { height?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.skeleton} style={{ minBlockSize: height }} role="status">
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  );
}
