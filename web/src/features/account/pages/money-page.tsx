import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Page } from '../../../ui/page';
import { Tabs } from '../../../ui/tabs';
import { useSearchText } from '../../../ui/use-search-text';
import { BalanceFigures } from '../components/balance-figures';
import { ExchangeForm } from '../components/exchange-form';
import { ReceiveCard } from '../components/receive-card';
import { SendForm } from '../components/send-form';

export default function MoneyPage() {
  const { t } = useTranslation('account');
  const [tab, setTab] = useSearchText('tab', 'buy');
  const { signer, linked } = useWallet();
  return (
    <Page title={t('money.title')} lead={t('money.lead')}>
      {signer && linked ? (
        <>
          <BalanceFigures />
          <Tabs
            label={t('money.title')}
            selected={tab}
            onSelect={setTab}
            tabs={[
              { key: 'buy', label: t('money.buy'), content: <ExchangeForm key="buy" side="buy" signer={signer} /> },
              {
                key: 'redeem',
                label: t('money.redeem'),
                content: <ExchangeForm key="redeem" side="redeem" signer={signer} />,
              },
              { key: 'send', label: t('money.send'), content: <SendForm signer={signer} /> },
              { key: 'receive', label: t('money.receive'), content: <ReceiveCard address={signer.address} /> },
            ]}
          />
        </>
      ) : (
        <NeedsWallet />
      )}
    </Page>
  );
}
