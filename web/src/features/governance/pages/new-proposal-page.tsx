import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReadyWallet } from '../../../chain/ready-wallet';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { DataBlock } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { type Governance, governanceQuery, type Preview, proposalsQuery, usePreview } from '../api';
import { DraftForm } from '../components/draft-form';
import { PreviewPanel } from '../components/preview-panel';
import { Stack } from '../components/stack';
import { isSame } from '../model';

/** From a wish to a proposal: draft, preview by the service, one transaction of the own wallet. */
export default function NewProposalPage() {
  const { t } = useTranslation('governance');
  const governance = useQuery(governanceQuery);
  return (
    <Page title={t('draft.heading')} lead={t('draft.lead')}>
      <DataBlock
        query={governance}
        height={560}
        isEmpty={(data) => data.parameters.length === 0}
        empty={<p>{t('draft.noParameters')}</p>}
      >
        {(data) => <Content governance={data} />}
      </DataBlock>
    </Page>
  );
}

function Content({ governance }: { governance: Governance }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const sending = useSending();
  const wallet = useReadyWallet();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const preview = usePreview();
  const votes = governance.me?.wallets.find((each) => wallet && isSame(each.address, wallet.address));
  const propose = async ({ templateId, calls, description }: Preview) => {
    if (wallet === undefined) return;
    const result = await sending.send(t('preview.propose'), [
      {
        words: t('preview.words'),
        contract: 'Governor',
        functionName: 'propose',
        args: [templateId, calls, description],
        facts: [
          [t('vote.proposal'), description.split('\n', 1).join('')],
          [t('mine.power'), format.amount(votes?.power ?? '0', { token: 'FLV' })],
        ],
      },
    ]);
    if (result.kind !== 'done') return;
    const proposals = await queries.fetchQuery(proposalsQuery);
    const own = proposals.find((each) => isSame(each.proposer, wallet.address));
    await (own ? navigate({ to: '/governance/$id', params: { id: own.id } }) : navigate({ to: '/governance' }));
  };
  return (
    <Stack sections>
      <Section title={t('draft.form')}>
        <DraftForm
          parameters={governance.parameters}
          busy={preview.isPending}
          failure={preview.error}
          previewed={preview.isSuccess}
          onChange={preview.reset}
          onPreview={preview.mutate}
        />
      </Section>
      {preview.data ? (
        <PreviewPanel
          preview={preview.data}
          power={votes && BigInt(votes.power)}
          needed={BigInt(governance.proposalPower)}
          busy={sending.busy}
          onPropose={() => preview.data && propose(preview.data)}
        />
      ) : null}
    </Stack>
  );
}
