import { useTranslation } from 'react-i18next';
import { useReadyWallet } from '../../../chain/ready-wallet';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { Card, Facts, Section } from '../../../ui/page';
import type { Request } from '../api';

/** Requests to leave that wait or are ready, each with its place. */
export function RequestList({ requests }: { requests: readonly Request[] }) {
  const { t } = useTranslation('lend');
  if (requests.length === 0) return null;
  return (
    <Section title={t('queue.title')}>
      {requests.map((request) => (
        <RequestCard key={`${request.wallet}-${request.cohort}`} request={request} />
      ))}
    </Section>
  );
}

function RequestCard({ request }: { request: Request }) {
  const { t } = useTranslation('lend');
  const format = useFormat();
  const sending = useSending();
  const wallet = useReadyWallet();
  const own = wallet?.address.toLowerCase() === request.wallet.toLowerCase();
  const claim = () =>
    sending.send(t('queue.claim'), [
      {
        words: t('queue.claimWords', { amount: format.amount(request.claimable) }),
        contract: 'TrancheVault',
        functionName: 'claim',
        args: [request.wallet, request.cohort],
      },
    ]);
  const cancel = () =>
    sending.send(t('queue.cancel'), [
      {
        words: t('queue.cancelWords', { amount: format.amount(request.value) }),
        contract: 'TrancheVault',
        functionName: 'cancel',
        args: [request.cohort],
      },
    ]);
  return (
    <Card>
      <Facts
        items={[
          [t('queue.waiting'), format.amount(request.value)],
          [t('queue.ahead'), format.amount(request.ahead)],
          [t('queue.same'), format.amount(request.sameCohort)],
          [t('queue.ready'), format.amount(request.claimable)],
        ]}
      />
      <ButtonRow>
        <Button kind="primary" disabled={!own || request.claimable === '0'} busy={sending.busy} onClick={claim}>
          {t('queue.claim')}
        </Button>
        <Button disabled={!own || request.shares === '0'} busy={sending.busy} onClick={cancel}>
          {t('queue.cancel')}
        </Button>
      </ButtonRow>
      {own ? null : <p>{t('queue.otherWallet')}</p>}
    </Card>
  );
}
