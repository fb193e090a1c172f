import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loginUrl, useMe } from '../../../api/platform';
import { useWallet } from '../../../chain/wallet-state';
import { buttonClass } from '../../../ui/button';
import { Page, Section } from '../../../ui/page';
import { type Step, Steps } from '../../../ui/steps';
import { WalletCard } from '../components/wallet-card';

/** The three steps of a newcomer: log in, prove who you are, get a wallet. */
export default function WelcomePage() {
  const { t } = useTranslation('account');
  const me = useMe();
  const { signer, linked } = useWallet();
  const states = [me.authenticated, signer !== undefined, linked];
  const current = states.indexOf(false);
  const steps = (['login', 'wallet', 'link'] as const).map((key, index): Step => {
    const state = states[index] ? 'done' : index === current ? 'current' : 'todo';
    return { key, label: t(`welcome.step.${key}`), state };
  });
  return (
    <Page title={t('welcome.title')} lead={t('welcome.lead')}>
      <Steps label={t('welcome.title')} steps={steps} />
      {me.authenticated ? (
        <Section title={t('wallet.title')}>
          <WalletCard />
        </Section>
      ) : (
        <p>
          <a className={buttonClass('primary')} href={loginUrl()}>
            {t('welcome.login')}
          </a>
        </p>
      )}
      {linked ? (
        <p>
          <Link className={buttonClass('primary')} to="/money">
            {t('welcome.money')}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
