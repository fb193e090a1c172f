import { useTranslation } from 'react-i18next';
import { Address } from '../../../ui/address';
import { Card } from '../../../ui/page';

export function ReceiveCard({ address }: { address: string }) {
  const { t } = useTranslation('account');
  return (
    <Card>
      <p>{t('money.receiveText')}</p>
      <p>
        <Address value={address} label={t('wallet.address')} full />
      </p>
    </Card>
  );
}
