import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { ButtonRow, buttonClass } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { KeyFigure } from '../../../ui/key-figure';
import { Grid, Page, Section } from '../../../ui/page';
import { type Market, marketQuery } from '../api';
import { LossOrder } from '../components/loss-order';

/** What lending earns, what it risks, and the way in and out. */
export default function EarnPage() {
  const { t } = useTranslation('lend');
  const me = useMe();
  const market = useQuery(marketQuery);
  const isLender = me.roles.includes('lender');
  return (
    <Page title={t('earn.title')} lead={t('earn.lead')}>
      <DataBlock query={market} height={200} isEmpty={() => false} empty={null}>
        {(data) => <Figures market={data} />}
      </DataBlock>
      {isLender ? (
        <ButtonRow>
          <Link className={buttonClass('primary')} to="/earn/supply">
            {t('earn.supply')}
          </Link>
          <Link className={buttonClass()} to="/earn/withdraw">
            {t('earn.withdraw')}
          </Link>
          <Link className={buttonClass('quiet')} to="/portfolio">
            {t('earn.portfolio')}
          </Link>
        </ButtonRow>
      ) : (
        <Link className={buttonClass('primary')} to="/welcome">
          {t('earn.begin')}
        </Link>
      )}
      <Section title={t('earn.how')}>
        <ol>
          <li>{t('earn.step1')}</li>
          <li>{t('earn.step2')}</li>
          <li>{t('earn.step3')}</li>
          <li>{t('earn.step4')}</li>
        </ol>
      </Section>
      <LossOrder />
    </Page>
  );
}

function Figures({ market }: { market: Market }) {
  const { t } = useTranslation('lend');
  const format = useFormat();
  const yields = (
    [
      ['d30', market.netYield.d30],
      ['d90', market.netYield.d90],
      ['d365', market.netYield.d365],
    ] as const
  ).map(([key, value]) => (
    <KeyFigure
      key={key}
      label={t(`earn.yield.${key}`)}
      value={value ? format.rate(value) : t('earn.tooShort')}
      note={t('earn.apyNote')}
    />
  ));
  return (
    <Grid>
      {yields}
      <KeyFigure
        label={t('earn.available')}
        value={format.amount(market.pool.available)}
        note={t('earn.availableNote')}
      />
      <KeyFigure label={t('earn.queued')} value={format.amount(market.pool.queued)} note={t('earn.queuedNote')} />
    </Grid>
  );
}
