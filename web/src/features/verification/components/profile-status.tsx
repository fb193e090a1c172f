import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Badge, type Tone } from '../../../ui/badge';
import { Facts, Section } from '../../../ui/page';
import type { Profile } from '../api';

const tones: Record<Profile['state'], Tone> = {
  not_started: 'neutral',
  in_review: 'info',
  verified: 'success',
  refused: 'danger',
  expired: 'warning',
  suspended: 'danger',
};

export function ProfileStatus({ profile }: { profile: Profile }) {
  const { t } = useTranslation('verification');
  const format = useFormat();
  const dates: (readonly [string, string])[] = [];
  if (profile.submittedAt) dates.push([t('submitted'), format.instant(profile.submittedAt)]);
  if (profile.verifiedUntil) dates.push([t('until'), format.day(profile.verifiedUntil)]);
  return (
    <Section title={t('status')}>
      <Facts
        items={[
          [
            t('state'),
            <Badge key="state" tone={tones[profile.state]}>
              {t(`states.${profile.state}`)}
            </Badge>,
          ],
          [t('next'), t(`waiting.${profile.waitingFor}`)],
          ...dates,
        ]}
      />
      <p>{t(`explain.${profile.state}`)}</p>
    </Section>
  );
}
