import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';
import type { AuditVerification } from '../api';

/** Whether the history is as it was written, and whether the chain says the same. */
export function Verdict({ verification }: { verification: AuditVerification }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const day = (value: string | null | undefined) => (value ? format.day(value) : '–');
  const { anchor, brokenAt, brokenDay } = verification;
  return (
    <Notice level={verification.intact ? 'note' : 'danger'} announce>
      {typeof brokenAt === 'number' ? <p>{t('audit.broken', { at: brokenAt })}</p> : null}
      {brokenDay ? <p>{t('audit.brokenDay', { day: day(brokenDay) })}</p> : null}
      {verification.intact ? <p>{t('audit.intact', { count: verification.events, head: verification.head })}</p> : null}
      <p>{t(`audit.anchor.${anchor.state}`, { day: day(anchor.day) })}</p>
    </Notice>
  );
}
