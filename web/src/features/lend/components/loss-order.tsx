import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/page';

/** Who bears a loss first, in words. */
export function LossOrder() {
  const { t } = useTranslation('lend');
  return (
    <Section title={t('loss.title')}>
      <ol>
        <li>{t('loss.borrower')}</li>
        <li>{t('loss.collateral')}</li>
        <li>{t('loss.lenders')}</li>
      </ol>
      <p>{t('loss.note')}</p>
    </Section>
  );
}
