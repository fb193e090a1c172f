import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { useProblemText } from '../../../ui/use-problem-text';
import { auditQuery, useVerifyAudit } from '../api';
import { History } from '../components/history';
import { Verdict } from '../components/verdict';

/** Everything that officers and the engine did, and the proof that nothing was changed since. */
export default function AuditPage() {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const [cursor, setCursor] = useState<string>();
  const audit = useQuery(auditQuery(cursor));
  const verify = useVerifyAudit();
  const nextCursor = audit.data?.nextCursor ?? undefined;
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Section title={t('audit.check')}>
        <Button busy={verify.isPending} onClick={() => verify.mutate()}>
          {t('audit.verify')}
        </Button>
        {verify.isError ? <Notice level="caution">{explain(verify.error)}</Notice> : null}
        {verify.data ? <Verdict verification={verify.data} /> : null}
      </Section>
      <Section title={t('audit.events')}>
        <DataBlock query={audit} height={400} isEmpty={(data) => data.items.length === 0} empty={t('audit.empty')}>
          {(data) => <History events={data.items} />}
        </DataBlock>
        <ButtonRow>
          {cursor === undefined ? null : <Button onClick={() => setCursor(undefined)}>{t('audit.newest')}</Button>}
          {nextCursor === undefined ? null : <Button onClick={() => setCursor(nextCursor)}>{t('audit.older')}</Button>}
        </ButtonRow>
      </Section>
    </Page>
  );
}
