import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockQuery, deploymentQuery, statusQuery } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { DataBlock, never } from '../../../ui/data-block';
import { Facts, Page, Section } from '../../../ui/page';
import { StatusFigures } from '../components/status-figures';

export default function StatusPage() {
  const { t } = useTranslation('transparency');
  const format = useFormat();
  const status = useQuery(statusQuery);
  const clock = useQuery(clockQuery);
  const deployment = useQuery(deploymentQuery);
  return (
    <Page title={t('status.title')} lead={t('status.lead')}>
      <Section title={t('status.parts')}>
        <DataBlock query={status} height={260} isEmpty={never} empty={null}>
          {(data) => <StatusFigures status={data} now={clock.data?.now} />}
        </DataBlock>
      </Section>
      <Section title={t('status.deployment')}>
        <DataBlock query={deployment} height={400} isEmpty={never} empty={null}>
          {(data) => (
            <Facts
              items={[
                [t('status.kind'), data.demo ? t('status.demo') : t('status.real')],
                [t('status.chain'), format.count(data.chainId)],
                ...Object.entries(data.contracts).map(
                  ([name, address]) => [name, <Address key={name} value={address} label={name} />] as const,
                ),
              ]}
            />
          )}
        </DataBlock>
      </Section>
    </Page>
  );
}
