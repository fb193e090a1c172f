import { useTranslation } from 'react-i18next';
import { announce } from './announcer';
import { Button } from './button';

export function CopyButton({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation('ui');
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    announce(t('copied', { label }));
  };
  return (
    <Button kind="quiet" small onClick={copy} aria-label={t('copy', { label })}>
      {t('copyShort')}
    </Button>
  );
}
