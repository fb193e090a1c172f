import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { ButtonRow, buttonClass } from '../../../ui/button';
import { DataBlock, never } from '../../../ui/data-block';
import { Card, Grid, Page, Section } from '../../../ui/page';
import { marketQuery } from '../api';
import { LiveFigures } from '../components/live-figures';

const PEOPLE = ['borrow', 'lend', 'vote'] as const;

export default function HomePage() {
  const { t } = useTranslation('transparency');
  const me = useMe();
  const market = useQuery(marketQuery);
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      <ButtonRow>
        <Link className={buttonClass('primary')} to="/welcome">
          {me.authenticated ? t('home.setUp') : t('home.start')}
        </Link>
        <Link className={buttonClass()} to="/status">
          {t('home.inspect')}
        </Link>
      </ButtonRow>
      <Section title={t('home.now')}>
        <DataBlock query={market} height={220} isEmpty={never} empty={null}>
          {(data) => <LiveFigures market={data} />}
        </DataBlock>
      </Section>
      <Section title={t('home.how')}>
        <Grid>
          {PEOPLE.map((who) => (
            <Card key={who}>
              <h3>{t(`home.${who}.title`)}</h3>
              <p>{t(`home.${who}.text`)}</p>
            </Card>
          ))}
        </Grid>
      </Section>
    </Page>
  );
}
