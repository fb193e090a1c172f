import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataBlock } from '../../../ui/data-block';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { type Asset, applicationsQuery, assetsQuery, productsQuery } from '../api';
import { ApplicationSteps } from '../components/application-steps';
import { AssetChoice, anotherHome } from '../components/asset-choice';
import { AssetPanel } from '../components/asset-panel';
import { ClearanceNotice } from '../components/clearance-notice';
import { TermsForm } from '../components/terms-form';
import { type Seed, seedOf } from '../model/application-draft';
import { isOpen } from '../model/progress';

/** The beginning of an application: the home, then the terms. Everything typed and saved stands on the server. */
export default function ApplyPage() {
  const { t } = useTranslation('borrow');
  const assets = useQuery(assetsQuery);
  const search: unknown = useSearch({ strict: false });
  return (
    <Page title={t('apply.title')} lead={t('apply.lead')}>
      <ClearanceNotice />
      <OpenApplications />
      <DataBlock query={assets} height={700} isEmpty={() => false} empty={null}>
        {({ items }) => <Body assets={items} seed={seedOf(search)} />}
      </DataBlock>
    </Page>
  );
}

function Body({ assets, seed }: { assets: readonly Asset[]; seed: Seed }) {
  const { t } = useTranslation('borrow');
  const navigate = useNavigate();
  const products = useQuery(productsQuery);
  const free = assets.find((each) => !each.lien);
  const [chosen, setChosen] = useState(seed.asset ?? free?.id ?? anotherHome);
  const asset = assets.find((each) => each.id === chosen);
  return (
    <>
      <ApplicationSteps asset={asset} />
      <Section title={t('step.collateral')}>
        <AssetChoice assets={assets} chosen={chosen} onChosen={setChosen} />
        {asset ? <AssetPanel asset={asset} /> : null}
        {chosen !== anotherHome && !asset ? <Skeleton height={300} /> : null}
      </Section>
      {asset ? (
        <Section title={t('step.terms')}>
          <DataBlock
            query={products}
            height={500}
            isEmpty={({ items }) => items.length === 0}
            empty={<p>{t('borrow.noProducts')}</p>}
          >
            {({ items }) => (
              <TermsForm
                asset={asset}
                products={items}
                seed={seed}
                onSaved={({ id }) => navigate({ to: '/borrow/applications/$id', params: { id } })}
              />
            )}
          </DataBlock>
        </Section>
      ) : null}
    </>
  );
}

/** Work that was left: it goes on where it stopped. */
function OpenApplications() {
  const { t } = useTranslation('borrow');
  const open = (useQuery(applicationsQuery).data?.items ?? []).filter(isOpen);
  if (open.length === 0) return null;
  return (
    <Notice level="note" title={t('apply.openTitle')}>
      <ul>
        {open.map(({ id, state }) => (
          <li key={id}>
            <Link to="/borrow/applications/$id" params={{ id }}>
              {t('apply.resume', { state: t(`application.states.${state}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
