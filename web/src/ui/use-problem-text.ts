import { useTranslation } from 'react-i18next';

interface Coded {
  code: string;
  message: string;
}

function isCoded(error: unknown): error is Coded {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** A failure in words of the reader's language by its stable code; the service's own sentence and code otherwise. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems');
  return (error) => {
    if (!isCoded(error)) return t('unexpected');
    if (i18n.exists(error.code, { ns: 'problems' })) return t(error.code as 'unexpected');
    const sentence = i18n.language === 'en' ? error.message : t('refused');
    return `${sentence} (${error.code})`;
  };
}
