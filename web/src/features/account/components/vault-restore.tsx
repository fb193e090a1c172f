import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../../../chain/vault/protocol';
import { useWallet } from '../../../chain/wallet-state';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { TextArea, TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { useVaultAct } from '../hooks/use-vault-act';

/** Brings a vault back from its twelve words or from a keystore file. */
export function VaultRestore({ owner }: { owner: string }) {
  const { t } = useTranslation('account');
  const { vault, vaultChanged } = useWallet();
  const [source, setSource] = useState('words');
  const [words, setWords] = useState('');
  const [keystore, setKeystore] = useState('');
  const [keystorePassword, setKeystorePassword] = useState('');
  const [password, setPassword] = useState('');
  const restore = useVaultAct(async () => {
    const request =
      source === 'words'
        ? ({ kind: 'restoreWords', owner, words, password } as const)
        : ({ kind: 'restoreKeystore', owner, keystore, keystorePassword, password } as const);
    vaultChanged(await vault.stateAfter(request));
  });
  return (
    <Form onSubmit={restore.run} label={t('vault.restore')}>
      <RadioGroup
        legend={t('vault.source')}
        value={source}
        onValue={setSource}
        options={[
          { value: 'words', label: t('vault.fromWords') },
          { value: 'keystore', label: t('vault.fromKeystore') },
        ]}
      />
      {source === 'words' ? (
        <TextArea label={t('vault.words')} value={words} onText={setWords} autoComplete="off" spellCheck={false} />
      ) : (
        <>
          <TextArea label={t('vault.keystore')} hint={t('vault.keystoreHint')} value={keystore} onText={setKeystore} />
          <TextField
            type="password"
            label={t('vault.keystorePassword')}
            value={keystorePassword}
            onText={setKeystorePassword}
            autoComplete="off"
          />
        </>
      )}
      <TextField
        type="password"
        label={t('vault.newPassword')}
        hint={t('vault.passwordHint', { count: shortestPassword })}
        value={password}
        onText={setPassword}
        autoComplete="new-password"
        error={restore.error}
      />
      <div>
        <Button kind="primary" type="submit" busy={restore.busy}>
          {t('vault.restore')}
        </Button>
      </div>
    </Form>
  );
}
