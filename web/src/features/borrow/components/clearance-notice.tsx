import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { profileQuery } from '../api';

/** Says that a loan needs a verified person, while this one is not. */
export function ClearanceNotice() {
  const { t } = useTranslation('borrow');
  const profile = useQuery(profileQuery).data;
  if (profile === undefined || profile.state === 'verified') return null;
  return (
    <Notice level="caution" title={t('clearance.title')}>
      <p>{t('clearance.text')}</p>
      <Link to="/account/verify">{t('clearance.link')}</Link>
    </Notice>
  );
}
