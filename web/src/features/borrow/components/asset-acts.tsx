import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Sending, useSending } from '../../../chain/sending-state';
import { Button, ButtonRow } from '../../../ui/button';
import { type Asset, useRequestAppraisal } from '../api';
import { Failure } from './failure';
import { SigningWallet } from './signing-wallet';

/** What the owner can do with a home now: register it, renew its documents on chain, have it appraised. */
export function AssetActs({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  const { registration } = asset;
  const hasDeed = asset.documents.some((document) => document.kind === 'title_deed');
  if (asset.state === 'described') {
    return (
      <SigningWallet address={registration.wallet}>
        {hasDeed ? null : <p id="register-why">{t('register.needsDeed')}</p>}
        <ChainAct
          label={t('register.button')}
          disabled={!hasDeed}
          act={({ send }) =>
            send(t('register.button'), [
              {
                words: t('register.words'),
                contract: 'CollateralRegistry',
                functionName: 'register',
                args: [registration.titleKey, BigInt(registration.class), registration.documentRoot],
              },
            ])
          }
        />
      </SigningWallet>
    );
  }
  if (!registration.documentsCurrent) {
    return (
      <SigningWallet address={registration.wallet}>
        <p>{t('register.outdated')}</p>
        <ChainAct
          label={t('register.update')}
          act={({ send }) =>
            send(t('register.update'), [
              {
                words: t('register.updateWords'),
                contract: 'CollateralRegistry',
                functionName: 'updateDocuments',
                args: [registration.assetId, registration.documentRoot],
              },
            ])
          }
        />
      </SigningWallet>
    );
  }
  return asset.state === 'registered' || asset.state === 'valued' ? <Appraisal asset={asset} /> : null;
}

function Appraisal({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  const request = useRequestAppraisal();
  return (
    <>
      <Failure error={request.error} />
      <ButtonRow>
        <Button
          kind={asset.state === 'registered' ? 'primary' : 'plain'}
          busy={request.isPending}
          onClick={() => request.mutate(asset.id)}
        >
          {t(asset.state === 'registered' ? 'value.request' : 'value.requestAgain')}
        </Button>
      </ButtonRow>
    </>
  );
}

interface ChainActProps {
  label: string;
  disabled?: boolean;
  act: (sending: Sending) => Promise<unknown>;
}

function ChainAct({ label, disabled = false, act }: ChainActProps) {
  const sending = useSending();
  const run = useMutation({ mutationFn: () => act(sending) });
  return (
    <>
      <Failure error={run.error} />
      <Button kind="primary" busy={run.isPending} disabled={disabled} onClick={() => run.mutate()}>
        {label}
      </Button>
    </>
  );
}
