import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isAddress, shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { Page } from '../../../ui/page';
import { type Column, Table } from '../../../ui/table';
import { type ActivityItem, activityQuery } from '../api';

export default function ActivityPage() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const activity = useInfiniteQuery(activityQuery);
  const columns: Column<ActivityItem>[] = [
    { key: 'kind', title: t('activity.what'), cell: (item) => t(`activity.kind.${item.kind}`) },
    { key: 'at', title: t('activity.when'), cell: (item) => format.instant(item.at) },
    {
      key: 'amount',
      title: t('activity.amount'),
      number: true,
      cell: (item) => (item.amount && item.token ? format.amount(item.amount, { token: item.token }) : ''),
    },
    {
      key: 'with',
      title: t('activity.with'),
      cell: ({ counterparty }) =>
        counterparty && isAddress(counterparty) ? shorten(counterparty) : (counterparty ?? ''),
    },
    { key: 'block', title: t('activity.block'), number: true, cell: (item) => format.count(item.block) },
  ];
  return (
    <Page title={t('activity.title')} lead={t('activity.lead')}>
      <DataBlock
        query={activity}
        height={400}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<p>{t('activity.empty')}</p>}
      >
        {(data) => (
          <Table
            caption={t('activity.caption')}
            columns={columns}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(item) => item.id}
          />
        )}
      </DataBlock>
      {activity.hasNextPage ? (
        <p>
          <Button busy={activity.isFetchingNextPage} onClick={() => activity.fetchNextPage()}>
            {t('activity.more')}
          </Button>
        </p>
      ) : null}
    </Page>
  );
}
