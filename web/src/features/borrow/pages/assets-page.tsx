import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { Table } from '../../../ui/table';
import { type Asset, assetsQuery } from '../api';
import { AssetForm } from '../components/asset-form';

/** The homes that a person has described here. */
export default function AssetsPage() {
  const { t } = useTranslation('borrow');
  const assets = useQuery(assetsQuery);
  const navigate = useNavigate();
  const [describing, setDescribing] = useState(false);
  return (
    <Page title={t('assets.title')} lead={t('assets.lead')}>
      <DataBlock
        query={assets}
        height={240}
        isEmpty={({ items }) => items.length === 0}
        empty={<p>{t('assets.empty')}</p>}
      >
        {({ items }) => <AssetTable assets={items} />}
      </DataBlock>
      {describing ? (
        <Section title={t('asset.describe')}>
          <AssetForm onCreated={({ id }) => navigate({ to: '/borrow/assets/$id', params: { id } })} />
        </Section>
      ) : (
        <p>
          <Button onClick={() => setDescribing(true)}>{t('asset.describe')}</Button>
        </p>
      )}
    </Page>
  );
}

function AssetTable({ assets }: { assets: readonly Asset[] }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <Table
      caption={t('assets.title')}
      rows={assets}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'address',
          title: t('asset.address'),
          cell: ({ id, description }) => (
            <Link to="/borrow/assets/$id" params={{ id }}>{`${description.addressLine}, ${description.city}`}</Link>
          ),
        },
        {
          key: 'state',
          title: t('schedule.state'),
          cell: (row) => <Badge>{t(`asset.stateWords.${row.state}`)}</Badge>,
        },
        {
          key: 'value',
          title: t('value.median'),
          number: true,
          cell: (row) => (row.value ? format.amount(row.value.median) : '–'),
        },
        {
          key: 'until',
          title: t('value.lastUsableDay'),
          cell: (row) => (row.value ? format.day(row.value.lastUsableDay) : '–'),
        },
      ]}
    />
  );
}
