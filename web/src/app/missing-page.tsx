import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../ui/button';
import { Page } from '../ui/page';

export function MissingPage() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('missing.title')} lead={t('missing.text')}>
      <p>
        <Link to="/" className={buttonClass()}>
          {t('missing.home')}
        </Link>
      </p>
    </Page>
  );
}
