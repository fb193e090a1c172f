import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { ButtonRow, buttonClass } from '../../../ui/button';
import { DataBlock, never } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { governanceQuery, proposalsQuery } from '../api';
import { MyVotes } from '../components/my-votes';
import { ParameterTable } from '../components/parameter-table';
import { ProposalList } from '../components/proposal-list';
import { Stack } from '../components/stack';

/** What is up for a vote, which rules hold now, and what the person's votes weigh. */
export default function GovernancePage() {
  const { t } = useTranslation('governance');
  const { authenticated, roles } = useMe();
  const proposals = useQuery(proposalsQuery);
  const governance = useQuery(governanceQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {authenticated ? (
        <ButtonRow>
          {roles.includes('member') ? (
            <Link className={buttonClass('primary')} to="/governance/new">
              {t('link.new')}
            </Link>
          ) : null}
          <Link className={buttonClass()} to="/governance/votes">
            {t('link.lock')}
          </Link>
          <Link className={buttonClass()} to="/governance/votes" hash="delegate">
            {t('link.delegate')}
          </Link>
        </ButtonRow>
      ) : null}
      <Section title={t('list.title')}>
        <DataBlock
          query={proposals}
          height={320}
          isEmpty={(data) => data.length === 0}
          empty={<p>{t('list.empty')}</p>}
        >
          {(data) => (
            <Stack>
              <ProposalList proposals={data} />
            </Stack>
          )}
        </DataBlock>
      </Section>
      {authenticated ? (
        <Section title={t('mine.title')}>
          <DataBlock
            query={governance}
            height={220}
            isEmpty={(data) => (data.me?.wallets.length ?? 0) === 0}
            empty={
              <p>
                {t('mine.noWallet')} <Link to="/account/vault">{t('mine.addWallet')}</Link>
              </p>
            }
          >
            {(data) => <Stack>{data.me ? <MyVotes mine={data.me} /> : null}</Stack>}
          </DataBlock>
        </Section>
      ) : null}
      <Section title={t('parameters.title')}>
        <DataBlock query={governance} height={160} isEmpty={never} empty={null}>
          {(data) => (
            <Stack>
              <ParameterTable parameters={data.parameters} />
            </Stack>
          )}
        </DataBlock>
      </Section>
    </Page>
  );
}
