import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Tabs } from '../../../ui/tabs';
import { VaultCreate } from '../components/vault-create';
import { VaultOpen } from '../components/vault-open';
import { VaultRestore } from '../components/vault-restore';
import { VaultUnlock } from '../components/vault-unlock';

export default function VaultPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('vault.title')} lead={t('vault.lead')}>
      {window.isSecureContext ? <Vault /> : <Notice level="caution">{t('vault.insecure')}</Notice>}
    </Page>
  );
}

function Vault() {
  const { t } = useTranslation('account');
  const { vaultState, owner } = useWallet();
  const [tab, setTab] = useState('create');
  if (vaultState === undefined || owner === undefined) return <Skeleton height={300} />;
  if (vaultState.kind === 'open')
    return <VaultOpen owner={owner} demo={vaultState.demo} address={vaultState.address} />;
  if (vaultState.kind === 'locked') return <VaultUnlock owner={owner} address={vaultState.address} />;
  return (
    <Tabs
      label={t('vault.title')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { key: 'create', label: t('vault.create'), content: <VaultCreate owner={owner} /> },
        { key: 'restore', label: t('vault.restore'), content: <VaultRestore owner={owner} /> },
      ]}
    />
  );
}
