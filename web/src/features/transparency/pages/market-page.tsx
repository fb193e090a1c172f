import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { DataBlock } from '../../../ui/data-block';
import { KeyFigure } from '../../../ui/key-figure';
import { Facts, Grid, Page, Section } from '../../../ui/page';
import { Table } from '../../../ui/table';
import { type Market, marketQuery } from '../api';
import { LoanTable } from '../components/loan-table';
import { PriceChart } from '../components/price-chart';

/** Everything about the pool, its loans and the stablecoin, for anyone to check. */
export default function MarketPage() {
  const { t } = useTranslation('transparency');
  const market = useQuery(marketQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DataBlock query={market} height={600} isEmpty={() => false} empty={null}>
        {(data) => <Body market={data} />}
      </DataBlock>
      <Section title={t('loans.title')}>
        <LoanTable />
      </Section>
    </Page>
  );
}

function Body({ market }: { market: Market }) {
  const { t } = useTranslation('transparency');
  const format = useFormat();
  const { pool } = market;
  return (
    <>
      <Section title={pool.name}>
        <Grid>
          <KeyFigure
            label={t('pool.nav')}
            value={format.amount(pool.nav)}
            note={t('pool.settled', { day: format.day(pool.priceDay) })}
          />
          <KeyFigure
            label={t('pool.lentOut')}
            value={format.amount(pool.lentOut)}
            note={t('pool.utilisation', { rate: format.rate(pool.utilisation) })}
          />
          <KeyFigure label={t('pool.available')} value={format.amount(pool.available)} />
          <KeyFigure
            label={t('pool.yield')}
            value={market.netYield.d90 ? format.rate(market.netYield.d90) : t('pool.tooShort')}
            note={t('pool.yieldNote')}
          />
          <KeyFigure
            label={t('pool.arrears')}
            value={pool.inArrears}
            note={t('pool.of', { count: pool.activeLoans })}
          />
          <KeyFigure label={t('pool.defaulted')} value={pool.defaulted} />
        </Grid>
        {market.history.length > 1 ? <PriceChart history={market.history} /> : <p>{t('pool.noHistory')}</p>}
      </Section>
      <Section title={t('rates.title')}>
        <Table
          caption={t('rates.caption')}
          rows={market.products}
          rowKey={(row) => String(row.id)}
          columns={[
            { key: 'product', title: t('rates.product'), cell: (row) => t(`product.${row.name}`, row.name) },
            { key: 'rate', title: t('rates.nominal'), number: true, cell: (row) => format.rate(row.nominalRate) },
            { key: 'ltv', title: t('rates.ltv'), number: true, cell: (row) => format.bps(row.ltvLimitBps) },
            { key: 'late', title: t('rates.late'), number: true, cell: (row) => format.rate(row.lateRate) },
          ]}
        />
      </Section>
      <Section title={t('stablecoin.title')}>
        <Facts
          items={[
            [t('stablecoin.supply'), format.amount(market.stablecoin.supply)],
            [t('stablecoin.reserve'), format.amount(market.stablecoin.reserveHeld, { token: 'tUSD' })],
            [t('stablecoin.cap'), format.amount(market.stablecoin.reserveCap, { token: 'tUSD' })],
            [
              t('stablecoin.fees'),
              `${format.bps(market.stablecoin.feeInBps)} / ${format.bps(market.stablecoin.feeOutBps)}`,
            ],
          ]}
        />
        <p>{t('trueAt', { block: format.count(market.block) })}</p>
      </Section>
    </>
  );
}
