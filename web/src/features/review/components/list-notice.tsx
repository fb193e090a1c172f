import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';
import { listsQuery } from '../api';

/** What an officer must know of the lists and the engine before trusting an answer. */
export function ListNotice() {
  const { t } = useTranslation('review');
  const format = useFormat();
  const lists = useQuery(listsQuery).data;
  if (lists === undefined) return null;
  const stale = lists.items.filter((list) => list.stale).map((list) => list.list);
  return (
    <>
      {stale.length > 0 ? <Notice level="caution">{t('lists.stale', { lists: format.list(stale) })}</Notice> : null}
      {lists.calibrated ? null : <Notice>{t('lists.notCalibrated')}</Notice>}
    </>
  );
}
