import { useTranslation } from 'react-i18next';
import { buttonClass } from './button';
import { Notice } from './notice';

interface StepUpNoticeProps {
  url: string;
  /** In another tab, so that what is typed here stays. */
  keepsForm?: boolean;
}

/** Asks to enter the password again before a decision. */
export function StepUpNotice({ url, keepsForm = false }: StepUpNoticeProps) {
  const { t } = useTranslation('ui');
  return (
    <Notice level="note" title={t('stepUp.title')} announce={keepsForm}>
      <p>{t(keepsForm ? 'stepUp.otherTab' : 'stepUp.before')}</p>
      <a className={buttonClass('primary')} href={url} {...(keepsForm ? { target: '_blank', rel: 'noopener' } : {})}>
        {t('stepUp.button')}
      </a>
    </Notice>
  );
}
