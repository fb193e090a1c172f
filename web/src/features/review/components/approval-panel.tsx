import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStepUpNeeded, useStepUp } from '../../../api/step-up';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { TextArea } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Card, Facts } from '../../../ui/page';
import { StepUpNotice } from '../../../ui/step-up-notice';
import { useProblemText } from '../../../ui/use-problem-text';
import { type Case, useApprove, useReturn } from '../api';

/** What was proposed, and for a second officer the way to approve or return it. */
export function ApprovalPanel({ found }: { found: Case }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { proposal } = found;
  if (!proposal) return null;
  return (
    <Card>
      <h3>{t('approve.proposed')}</h3>
      <Facts
        items={[
          [t('propose.outcome'), t(`outcome.${proposal.outcome}`)],
          [t('propose.reason'), proposal.reasonCode],
          [t('propose.text'), proposal.text],
          [t('approve.by'), proposal.by],
          [t('approve.at'), format.instant(proposal.at)],
        ]}
      />
      {found.state !== 'proposed' ? null : found.mayApprove ? (
        <Approval id={found.id} digest={proposal.digest} />
      ) : (
        <Notice title={t('approve.waiting')}>{t('approve.notYou')}</Notice>
      )}
    </Card>
  );
}

function Approval({ id, digest }: { id: string; digest: string }) {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const stepUp = useStepUp();
  const approve = useApprove();
  const giveBack = useReturn();
  const [text, setText] = useState('');
  const error = approve.error ?? giveBack.error;
  if (!stepUp.fresh && text === '') return <StepUpNotice url={stepUp.url} />;
  return (
    <>
      <TextArea
        label={t('approve.returnText')}
        hint={t('approve.returnHint')}
        value={text}
        onText={setText}
        maxLength={4000}
      />
      {isStepUpNeeded(error) ? (
        <StepUpNotice url={stepUp.url} keepsForm />
      ) : error ? (
        <Notice level="caution" announce>
          {explain(error)}
        </Notice>
      ) : null}
      <ButtonRow>
        <Button kind="primary" busy={approve.isPending} onClick={() => approve.mutate({ id, input: digest })}>
          {t('approve.approve')}
        </Button>
        <Button
          busy={giveBack.isPending}
          disabled={text.trim() === ''}
          onClick={() => giveBack.mutate({ id, input: text.trim() })}
        >
          {t('approve.return')}
        </Button>
      </ButtonRow>
    </>
  );
}
