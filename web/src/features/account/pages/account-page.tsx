import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { ButtonRow, buttonClass } from '../../../ui/button';
import { Facts, Page, Section } from '../../../ui/page';
import { WalletCard } from '../components/wallet-card';

export default function AccountPage() {
  const { t } = useTranslation(['account', 'app']);
  const { list } = useFormat();
  const me = useMe();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Facts
        items={[
          [t('name'), me.name ?? ''],
          [t('roles'), list(me.roles.map((role) => t(`app:role.${role}`)))],
        ]}
      />
      <Section title={t('wallet.title')}>
        <WalletCard />
      </Section>
      <Section title={t('wallet.all')}>
        {me.wallets.length === 0 ? <p>{t('wallet.noneLinked')}</p> : null}
        <ul>
          {me.wallets.map((wallet) => (
            <li key={wallet}>
              <Address value={wallet} label={t('wallet.address')} />
            </li>
          ))}
        </ul>
      </Section>
      <ButtonRow>
        <Link className={buttonClass()} to="/account/vault">
          {t('vault.title')}
        </Link>
        <Link className={buttonClass()} to="/account/verify">
          {t('verify')}
        </Link>
      </ButtonRow>
    </Page>
  );
}
