import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { ButtonRow, buttonClass } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { KeyFigure } from '../../../ui/key-figure';
import { Grid, Page, Section } from '../../../ui/page';
import { Table } from '../../../ui/table';
import { type Portfolio, portfolioQuery } from '../api';
import { IncomeChart } from '../components/income-chart';
import { ValueChart } from '../components/value-chart';

/** What the person holds, earned and waits for. */
export default function PortfolioPage() {
  const { t } = useTranslation('portfolio');
  const portfolio = useQuery(portfolioQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DataBlock
        query={portfolio}
        height={600}
        isEmpty={(data) => data.supplied === '0' && data.value === '0'}
        empty={
          <>
            <p>{t('empty')}</p>
            <Link className={buttonClass('primary')} to="/earn/supply">
              {t('supply')}
            </Link>
          </>
        }
      >
        {(data) => <Body portfolio={data} />}
      </DataBlock>
    </Page>
  );
}

function Body({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  return (
    <>
      <Grid>
        <KeyFigure label={t('value')} value={format.amount(portfolio.value)} note={t('valueNote')} />
        <KeyFigure label={t('income')} value={format.amount(portfolio.income)} note={t('incomeNote')} />
        <KeyFigure label={t('supplied')} value={format.amount(portfolio.supplied)} />
        <KeyFigure label={t('withdrawn')} value={format.amount(portfolio.withdrawn)} />
      </Grid>
      <ButtonRow>
        <Link className={buttonClass('primary')} to="/earn/supply">
          {t('supply')}
        </Link>
        <Link className={buttonClass()} to="/earn/withdraw">
          {t('leave')}
        </Link>
      </ButtonRow>
      <Section title={t('incomeByMonth')}>
        <IncomeChart months={portfolio.incomeByMonth} />
      </Section>
      {portfolio.history.length > 1 ? (
        <Section title={t('history')}>
          <ValueChart history={portfolio.history} />
        </Section>
      ) : null}
      {portfolio.requests.length > 0 ? (
        <p>
          <Link to="/earn/withdraw">{t('requests', { count: portfolio.requests.length })}</Link>
        </p>
      ) : null}
      <Section title={t('wallets')}>
        <Table
          caption={t('walletsCaption', { block: portfolio.block })}
          rows={portfolio.wallets}
          rowKey={(row) => row.address}
          columns={[
            { key: 'address', title: t('wallet'), cell: (row) => <code>{row.address}</code> },
            { key: 'value', title: t('value'), number: true, cell: (row) => format.amount(row.value) },
            { key: 'flusd', title: t('free'), number: true, cell: (row) => format.amount(row.flusd) },
          ]}
        />
      </Section>
    </>
  );
}
