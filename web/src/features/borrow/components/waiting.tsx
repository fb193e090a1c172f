import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';
import type { WaitingFor } from '../api';

/** Who acts next, with what, and since when. */
export function Waiting({ waiting }: { waiting: WaitingFor }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const now = useNow();
  if (waiting.actor === 'nobody') return null;
  // the page's now is renewed by the minute, so what has just begun can lie ahead of it
  const past = now !== undefined && Date.parse(waiting.since) <= Date.parse(now);
  const since = past ? format.relative(waiting.since, now) : format.instant(waiting.since);
  return (
    <Notice level="note" title={t('waiting.title', { actor: t(`waiting.actor.${waiting.actor}`) })} announce>
      <p>
        {t(`waiting.what.${waiting.what}`)}{' '}
        <span title={format.instant(waiting.since)}>{t('waiting.since', { since })}</span>
      </p>
      {waiting.what === 'clear_identity' ? <Link to="/account/verify">{t('clearance.link')}</Link> : null}
    </Notice>
  );
}
