import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Badge, type Tone } from '../../../ui/badge';
import { buttonClass } from '../../../ui/button';
import { Section } from '../../../ui/page';
import { Table } from '../../../ui/table';
import type { Profile } from '../api';

type RecordState = Profile['wallets'][number]['record'];

const tones: Record<RecordState, Tone> = {
  none: 'neutral',
  pending: 'info',
  valid: 'success',
  expired: 'warning',
  frozen: 'danger',
};

/** The wallets of the person, and what the chain says of each. */
export function WalletRecords({ profile }: { profile: Profile }) {
  const { t } = useTranslation('verification');
  const format = useFormat();
  return (
    <Section title={t('wallets.title')}>
      {profile.wallets.length === 0 ? (
        <>
          <p>{t('wallets.none')}</p>
          <Link className={buttonClass('primary')} to="/account/vault">
            {t('wallets.add')}
          </Link>
        </>
      ) : (
        <Table
          caption={t('wallets.caption')}
          rows={profile.wallets}
          rowKey={(row) => row.address}
          columns={[
            {
              key: 'address',
              title: t('wallets.address'),
              cell: (row) => <Address value={row.address} label={t('wallets.address')} />,
            },
            {
              key: 'record',
              title: t('wallets.record'),
              cell: (row) => <Badge tone={tones[row.record]}>{t(`records.${row.record}`)}</Badge>,
            },
            {
              key: 'until',
              title: t('until'),
              cell: (row) => (row.validUntil ? format.day(row.validUntil) : '–'),
            },
          ]}
        />
      )}
    </Section>
  );
}
