import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { Address } from '../../../ui/address';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { useVaultAct } from '../hooks/use-vault-act';

export function VaultUnlock({ owner, address }: { owner: string; address: string }) {
  const { t } = useTranslation('account');
  const { vault, vaultChanged } = useWallet();
  const [password, setPassword] = useState('');
  const unlock = useVaultAct(async () => vaultChanged(await vault.stateAfter({ kind: 'unlock', owner, password })));
  return (
    <Form onSubmit={unlock.run} label={t('vault.unlock')}>
      <p>
        {t('vault.isLocked')} <Address value={address} label={t('wallet.address')} />
      </p>
      <TextField
        type="password"
        label={t('vault.password')}
        value={password}
        onText={setPassword}
        autoComplete="current-password"
        error={unlock.error}
      />
      <div>
        <Button kind="primary" type="submit" busy={unlock.busy}>
          {t('vault.unlock')}
        </Button>
      </div>
    </Form>
  );
}
