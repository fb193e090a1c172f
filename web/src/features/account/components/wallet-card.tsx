import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { Address } from '../../../ui/address';
import { announce } from '../../../ui/announcer';
import { Badge } from '../../../ui/badge';
import { Button, ButtonRow } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Card } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { useProblemText } from '../../../ui/use-problem-text';
import { WalletChoice } from './wallet-choice';

/** The wallet that can sign now and whether it is linked; without one, the ways to get one. */
export function WalletCard() {
  const { t } = useTranslation('account');
  const { signer, linked, link, close, vaultState } = useWallet();
  const explain = useProblemText();
  const linking = useMutation({ mutationFn: link, onSuccess: () => announce(t('wallet.linkedNow')) });
  if (!signer) return vaultState === undefined ? <Skeleton height={220} /> : <WalletChoice />;
  return (
    <Card>
      <p>
        <Badge tone={signer.kind === 'demo' ? 'warning' : 'info'}>{t(`wallet.kind.${signer.kind}`)}</Badge>{' '}
        <Badge tone={linked ? 'success' : 'neutral'}>{linked ? t('wallet.linked') : t('wallet.notLinked')}</Badge>
      </p>
      <p>
        <Address value={signer.address} label={t('wallet.address')} full />
      </p>
      {signer.kind === 'demo' ? <Notice level="caution">{t('wallet.demoNote')}</Notice> : null}
      {linked ? null : <p>{t('wallet.linkWhy')}</p>}
      {linking.isError ? (
        <Notice level="danger" announce>
          {explain(linking.error)}
        </Notice>
      ) : null}
      <ButtonRow>
        {linked ? null : (
          <Button kind="primary" busy={linking.isPending} onClick={() => linking.mutate()}>
            {t('wallet.link')}
          </Button>
        )}
        <Button onClick={() => close()}>
          {signer.kind === 'injected' ? t('wallet.disconnect') : t('wallet.lock')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
