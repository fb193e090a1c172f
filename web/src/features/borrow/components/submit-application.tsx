import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { Facts, Section } from '../../../ui/page';
import { type Application, type Asset, type Product, useSubmitApplication } from '../api';
import { Failure } from './failure';
import { Ltv } from './ltv';

interface SubmitApplicationProps {
  application: Application;
  asset: Asset;
  product: Product | undefined;
}

/** What will be sent, and the button that sends it; disabled with its reason while the home has no value. */
export function SubmitApplication({ application, asset, product }: SubmitApplicationProps) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const submit = useSubmitApplication();
  const { terms, ltvBps } = application;
  const valued = asset.state === 'valued';
  return (
    <Section title={t('submit.title')}>
      <Facts
        items={[
          [t('field.principal'), format.amount(terms.principal)],
          [
            t('terms.instalment'),
            t('submit.instalments', { amount: format.amount(terms.instalment), count: terms.count }),
          ],
          [t('terms.totalCost'), format.amount(terms.totalCost)],
          [t('terms.aprUs'), format.rate(terms.aprUs)],
          [t('terms.aprcEu'), format.rate(terms.aprcEu)],
          [
            t('ltv.name'),
            typeof ltvBps === 'number' && product ? (
              <Ltv key="ltv" bps={ltvBps} limitBps={product.ltvLimitBps} />
            ) : (
              t('ltv.none')
            ),
          ],
        ]}
      />
      <p>{t(valued ? 'submit.text' : 'submit.notValued')}</p>
      <Failure error={submit.error} />
      <p>
        <Button kind="primary" busy={submit.isPending} disabled={!valued} onClick={() => submit.mutate(application.id)}>
          {t('submit.button')}
        </Button>
      </p>
    </Section>
  );
}
