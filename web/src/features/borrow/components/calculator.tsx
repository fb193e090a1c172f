import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../../format/numbers';
import { useFormat } from '../../../format/use-format';
import { buttonClass } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { DataBlock, never } from '../../../ui/data-block';
import { AmountField, TextField } from '../../../ui/field';
import { Card } from '../../../ui/page';
import type { Product } from '../api';
import { useAmount } from '../hooks/use-amount';
import { usePreview } from '../hooks/use-preview';
import { monthsRange, shapeOf } from '../model/term';
import { ScheduleTable } from './schedule-table';
import { TermsFigures } from './terms-figures';

const monthsPerYear = 12;

/** Amount, years and product in; cost and schedule of the service out, as one types. */
export function Calculator({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const readAmount = useAmount();
  const [productId, setProductId] = useState(products[0]?.id);
  const [amount, setAmount] = useState('100000');
  const [years, setYears] = useState('20');
  const product = products.find((each) => each.id === productId);
  const { units, problem } = readAmount(
    amount,
    product && { least: BigInt(product.minPrincipal), most: BigInt(product.maxPrincipal) },
  );
  const number = wholeNumber(years);
  const months = number === undefined ? undefined : number * monthsPerYear;
  const fits = product && months !== undefined && shapeOf(product, months) !== undefined;
  const range = product && monthsRange(product);
  const preview = usePreview(product, units, months);
  const choose = (id: number) => {
    setProductId(id);
    const chosen = products.find((each) => each.id === id);
    if (chosen && months !== undefined && shapeOf(chosen, months) === undefined) {
      setYears(String(Math.floor(monthsRange(chosen).most / monthsPerYear)));
    }
  };
  return (
    <>
      <Card>
        <RadioGroup
          legend={t('field.product')}
          value={String(productId)}
          onValue={(value) => choose(wholeNumber(value) ?? 0)}
          options={products.map((each) => ({
            value: String(each.id),
            label: t(`product.${each.name}`, each.name),
            disabled: !each.open,
          }))}
        />
        <AmountField label={t('field.principal')} value={amount} error={problem} onText={setAmount} />
        <TextField
          label={t('field.years')}
          inputMode="numeric"
          value={years}
          error={
            fits || !range
              ? undefined
              : t('field.yearsRange', {
                  least: format.count(Math.ceil(range.least / monthsPerYear)),
                  most: format.count(Math.floor(range.most / monthsPerYear)),
                })
          }
          onText={setYears}
        />
      </Card>
      {units !== undefined && fits ? (
        <DataBlock query={preview} height={520} isEmpty={never} empty={null}>
          {(terms) => (
            <>
              <TermsFigures terms={terms} />
              <ScheduleTable terms={terms} file={t('schedule.file')} />
            </>
          )}
        </DataBlock>
      ) : null}
      <p>
        <Link
          className={buttonClass('primary')}
          to="/borrow/apply"
          search={{ product: productId, amount, ...(months === undefined ? {} : { months }) }}
        >
          {t('calculator.apply')}
        </Link>
      </p>
    </>
  );
}
