import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { type Profile, profileQuery } from '../api';
import { ProfileForm } from '../components/profile-form';
import { ProfileStatus } from '../components/profile-status';
import { WalletRecords } from '../components/wallet-records';

/** One page that says who the person is to us, what is missing and who acts next. */
export default function VerifyPage() {
  const { t } = useTranslation('verification');
  const profile = useQuery(profileQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DataBlock query={profile} height={500} isEmpty={() => false} empty={null}>
        {(found) => <Body profile={found} />}
      </DataBlock>
    </Page>
  );
}

function Body({ profile }: { profile: Profile }) {
  const { t } = useTranslation('verification');
  const [changing, setChanging] = useState(false);
  const begins = profile.state === 'not_started';
  return (
    <>
      <ProfileStatus profile={profile} />
      <WalletRecords profile={profile} />
      {begins || changing ? (
        <Section title={t(begins ? 'form.title' : 'form.change')}>
          <ProfileForm profile={profile} onDone={() => setChanging(false)} />
        </Section>
      ) : profile.state === 'in_review' ? null : (
        <Button onClick={() => setChanging(true)}>{t('form.change')}</Button>
      )}
    </>
  );
}
