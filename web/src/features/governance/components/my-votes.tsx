import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Card, Facts } from '../../../ui/page';
import { Table } from '../../../ui/table';
import type { Mine, MyWallet } from '../api';

/** FLV, lock, power and delegate of each wallet of the person, and who trusts them. */
export function MyVotes({ mine }: { mine: Mine }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  return (
    <>
      {mine.wallets.map((wallet) => (
        <Card key={wallet.address}>
          <WalletVotes wallet={wallet} />
        </Card>
      ))}
      {mine.delegatedToMe.length === 0 ? null : (
        <Table
          caption={t('mine.delegatedCaption')}
          rows={mine.delegatedToMe}
          rowKey={(row) => row.member}
          columns={[
            {
              key: 'member',
              title: t('mine.member'),
              cell: (row) => <Address value={row.member} label={t('mine.member')} />,
            },
            {
              key: 'power',
              title: t('mine.power'),
              number: true,
              cell: (row) => format.amount(row.power, { token: 'FLV' }),
            },
          ]}
        />
      )}
    </>
  );
}

function WalletVotes({ wallet }: { wallet: MyWallet }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const flv = (units: string) => format.amount(units, { token: 'FLV' });
  const end = wallet.lockEndDay ?? null;
  return (
    <Facts
      items={[
        [t('mine.wallet'), <Address key="wallet" value={wallet.address} label={t('mine.wallet')} />],
        [t('mine.flv'), flv(wallet.flv)],
        [t('mine.locked'), flv(wallet.locked)],
        [t('mine.power'), flv(wallet.power)],
        [t('mine.lockEnd'), end === null ? t('mine.noLock') : format.day(end)],
        [
          t('mine.delegate'),
          wallet.delegate ? (
            <Address key="delegate" value={wallet.delegate} label={t('mine.delegate')} />
          ) : (
            t('mine.noDelegate')
          ),
        ],
      ]}
    />
  );
}
