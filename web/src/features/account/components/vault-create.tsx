import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../../../chain/vault/protocol';
import { useWallet } from '../../../chain/wallet-state';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useVaultAct } from '../hooks/use-vault-act';
import { WordList } from './word-list';

interface Draft {
  readonly words: readonly string[];
  readonly ask: readonly number[];
}

/** Twelve words, shown once; some are asked again before the vault is kept. */
export function VaultCreate({ owner }: { owner: string }) {
  const { t } = useTranslation('account');
  const { vault, vaultChanged } = useWallet();
  const [draft, setDraft] = useState<Draft>();
  const [written, setWritten] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [password, setPassword] = useState('');
  const begin = useVaultAct(async () => setDraft(await vault.words({ kind: 'create' })));
  const keep = useVaultAct(async () => {
    const proof = (draft?.ask ?? []).map((position) => ({ position, word: typed[position] ?? '' }));
    vaultChanged(await vault.stateAfter({ kind: 'keep', owner, password, proof }));
  });
  if (!draft) {
    return (
      <>
        <p>{t('vault.createText')}</p>
        <p>
          <Button kind="primary" busy={begin.busy} onClick={begin.run}>
            {t('vault.createNow')}
          </Button>
        </p>
      </>
    );
  }
  if (!written) {
    return (
      <>
        <Notice level="danger">{t('vault.wordsWarning')}</Notice>
        <WordList words={draft.words} />
        <p>
          <Button kind="primary" onClick={() => setWritten(true)}>
            {t('vault.written')}
          </Button>
        </p>
      </>
    );
  }
  return (
    <Form onSubmit={keep.run} label={t('vault.create')}>
      <p>{t('vault.proofText')}</p>
      {draft.ask.map((position) => (
        <TextField
          key={position}
          label={t('vault.word', { number: position + 1 })}
          value={typed[position] ?? ''}
          onText={(word) => setTyped({ ...typed, [position]: word })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      ))}
      <TextField
        type="password"
        label={t('vault.newPassword')}
        hint={t('vault.passwordHint', { count: shortestPassword })}
        value={password}
        onText={setPassword}
        autoComplete="new-password"
        error={keep.error}
      />
      <div>
        <Button kind="primary" type="submit" busy={keep.busy}>
          {t('vault.keep')}
        </Button>{' '}
        <Button onClick={() => setWritten(false)}>{t('vault.showAgain')}</Button>
      </div>
    </Form>
  );
}
