import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InjectedWallet } from '../../../chain/signer/injected';
import { useWallet } from '../../../chain/wallet-state';
import { Button, buttonClass } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Card, Grid } from '../../../ui/page';
import { useProblemText } from '../../../ui/use-problem-text';

/** The ways to a wallet: vault of this browser, an installed wallet, in a demo the published one. */
export function WalletChoice() {
  const { t } = useTranslation('account');
  const { deployment, injected, connect, openDemoWallet, vaultState } = useWallet();
  const explain = useProblemText();
  const demo = useMutation({ mutationFn: openDemoWallet });
  const connecting = useMutation({ mutationFn: (wallet: InjectedWallet) => connect(wallet) });
  const failure = demo.error ?? connecting.error;
  return (
    <>
      {failure ? (
        <Notice level="danger" announce>
          {explain(failure)}
        </Notice>
      ) : null}
      <Grid>
        <Card>
          <h3>{t('choice.vault.title')}</h3>
          <p>{t('choice.vault.text')}</p>
          <p>
            <Link className={buttonClass(deployment?.demo ? 'plain' : 'primary')} to="/account/vault">
              {vaultState?.kind === 'locked' ? t('choice.vault.unlock') : t('choice.vault.create')}
            </Link>
          </p>
        </Card>
        <Card>
          <h3>{t('choice.injected.title')}</h3>
          <p>{injected.length > 0 ? t('choice.injected.text') : t('choice.injected.none')}</p>
          {injected.map((wallet) => (
            <p key={wallet.id}>
              <Button busy={connecting.isPending} onClick={() => connecting.mutate(wallet)}>
                {t('choice.injected.connect', { name: wallet.name })}
              </Button>
            </p>
          ))}
        </Card>
        {deployment?.demo ? (
          <Card>
            <h3>{t('choice.demo.title')}</h3>
            <p>{t('choice.demo.text')}</p>
            <p>
              <Button kind="primary" busy={demo.isPending} onClick={() => demo.mutate()}>
                {t('choice.demo.open')}
              </Button>
            </p>
          </Card>
        ) : null}
      </Grid>
    </>
  );
}
