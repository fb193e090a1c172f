import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { Address } from '../../../ui/address';
import { Button, ButtonRow } from '../../../ui/button';
import { saveText } from '../../../ui/chart/chart-frame';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useVaultAct } from '../hooks/use-vault-act';
import { WalletCard } from './wallet-card';
import { WordList } from './word-list';

/** An open vault: link it, lock it, and take its backup out with the password. */
export function VaultOpen({ owner, demo, address }: { owner: string; demo: boolean; address: string }) {
  const { t } = useTranslation('account');
  return (
    <>
      <WalletCard />
      {demo ? <p>{t('vault.demoNoBackup')}</p> : <Backup owner={owner} address={address} />}
    </>
  );
}

function Backup({ owner, address }: { owner: string; address: string }) {
  const { t } = useTranslation('account');
  const { vault } = useWallet();
  const [password, setPassword] = useState('');
  const [words, setWords] = useState<readonly string[]>();
  const save = useVaultAct(async () => {
    const file = await vault.text({ kind: 'exportKeystore', owner, password });
    saveText(`florin-${address}.json`, 'application/json', file);
  });
  const show = useVaultAct(async () => setWords((await vault.words({ kind: 'showWords', owner, password })).words));
  return (
    <Form onSubmit={save.run} label={t('vault.backup')}>
      <h2>{t('vault.backup')}</h2>
      <p>{t('vault.backupText')}</p>
      <p>
        <Address value={address} label={t('wallet.address')} />
      </p>
      <TextField
        type="password"
        label={t('vault.password')}
        value={password}
        onText={setPassword}
        autoComplete="current-password"
        error={save.error ?? show.error}
      />
      <ButtonRow>
        <Button type="submit" busy={save.busy}>
          {t('vault.export')}
        </Button>
        <Button busy={show.busy} onClick={show.run}>
          {t('vault.showWords')}
        </Button>
      </ButtonRow>
      {words ? (
        <Notice level="danger" announce>
          <p>{words.length > 0 ? t('vault.wordsWarning') : t('vault.noWords')}</p>
          <WordList words={words} />
        </Notice>
      ) : null}
    </Form>
  );
}
