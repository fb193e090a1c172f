import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { KeyFigure } from '../../../ui/key-figure';
import { Card, Grid } from '../../../ui/page';
import type { Market } from '../api';

export function LiveFigures({ market }: { market: Market }) {
  const { t } = useTranslation('transparency');
  const format = useFormat();
  const { pool, netYield, stablecoin } = market;
  const cheapest = market.products[0];
  return (
    <Grid>
      <Card>
        <KeyFigure
          label={t('figures.lent')}
          value={format.amount(pool.lentOut)}
          note={t('figures.loans', { count: pool.activeLoans })}
        />
      </Card>
      <Card>
        <KeyFigure
          label={t('figures.yield')}
          value={netYield.d90 ? format.rate(netYield.d90, 2) : t('figures.tooYoung')}
          note={t('figures.yieldNote')}
        />
      </Card>
      {cheapest ? (
        <Card>
          <KeyFigure
            label={t('figures.rate')}
            value={format.rate(cheapest.nominalRate, 2)}
            note={t('figures.rateNote', { product: t(`product.${cheapest.name}`, { defaultValue: cheapest.name }) })}
          />
        </Card>
      ) : null}
      <Card>
        <KeyFigure
          label={t('figures.supply')}
          value={format.amount(stablecoin.supply)}
          note={t('figures.block', { block: market.block })}
        />
      </Card>
    </Grid>
  );
}
