import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';

export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  return (
    <Page title={t('broken.title')} lead={t('broken.text')}>
      <Notice level="caution" announce>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </Notice>
      <p>
        <Button onClick={() => location.reload()}>{t('broken.reload')}</Button>
      </p>
    </Page>
  );
}
