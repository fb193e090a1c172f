import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataBlock } from '../../../ui/data-block';
import { Grid, Page, Section } from '../../../ui/page';
import { productsQuery } from '../api';
import { Calculator } from '../components/calculator';
import { ProductCard } from '../components/product-card';

/** What can be borrowed and what it costs; for everybody. */
export default function BorrowPage() {
  const { t } = useTranslation('borrow');
  const products = useQuery(productsQuery);
  return (
    <Page title={t('borrow.title')} lead={t('borrow.lead')}>
      <DataBlock
        query={products}
        height={900}
        isEmpty={({ items }) => items.length === 0}
        empty={<p>{t('borrow.noProducts')}</p>}
      >
        {({ items }) => (
          <>
            <Section title={t('calculator.title')}>
              <Calculator products={items} />
            </Section>
            <Section title={t('borrow.products')}>
              <Grid>
                {items.map((product) => (
                  <ProductCard key={product.id} product={product} />
                ))}
              </Grid>
            </Section>
          </>
        )}
      </DataBlock>
    </Page>
  );
}
