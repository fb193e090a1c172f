import { useTranslation } from 'react-i18next';
import { ltvLevel } from '../../../format/ltv';
import { useFormat } from '../../../format/use-format';
import { Badge, type Tone } from '../../../ui/badge';

const tones = { comfortable: 'success', close: 'warning', over: 'danger' } as const satisfies Record<string, Tone>;

/** Loan to value as number and word beside the product limit. */
export function Ltv({ bps, limitBps }: { bps: number; limitBps: number }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const level = ltvLevel(bps, limitBps);
  return (
    <>
      {format.bps(bps)} <Badge tone={tones[level]}>{t(`ltv.${level}`)}</Badge>{' '}
      {t('ltv.limit', { limit: format.bps(limitBps) })}
    </>
  );
}
