import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ltvLevel } from '../../../format/ltv';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Facts } from '../../../ui/page';
import { productsQuery, type UnderwritingFile } from '../api';
import { HomeDocuments } from './home-documents';
import { HomeFacts } from './home-facts';

const tones = { comfortable: 'success', close: 'warning', over: 'danger' } as const;

/** The home, what it is worth for lending, and how the loan stands to it. */
export function CollateralFacts({ file }: { file: UnderwritingFile }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const products = useQuery(productsQuery).data?.items ?? [];
  const { asset, application, riskWeight } = file;
  const { value } = asset;
  const { ltvBps } = application;
  const limit = products.find((each) => each.id === application.input.productId)?.ltvLimitBps;
  const level = typeof ltvBps === 'number' && limit !== undefined ? ltvLevel(ltvBps, limit) : undefined;
  return (
    <>
      <Facts
        items={[
          [t('value.median'), value ? format.amount(value.median) : t('value.none')],
          [t('value.lendable'), value ? format.amount(value.lendable) : '–'],
          [t('value.effectiveDay'), value ? format.day(value.effectiveDay) : '–'],
          [t('value.lastUsableDay'), value ? format.day(value.lastUsableDay) : '–'],
          [t('value.spread'), value ? format.rate(value.confidence) : '–'],
          [
            t('ltv.name'),
            typeof ltvBps === 'number' ? (
              <span key="ltv">
                {format.bps(ltvBps)} {level ? <Badge tone={tones[level]}>{t(`ltv.${level}`)}</Badge> : null}{' '}
                {limit === undefined ? null : t('ltv.limit', { limit: format.bps(limit) })}
              </span>
            ) : (
              '–'
            ),
          ],
          [t('file.riskWeight'), riskWeight ? format.rate(riskWeight) : '–'],
          [t('file.lien'), asset.lien ? t('file.pledged', { loan: asset.lien }) : t('file.free')],
        ]}
      />
      <HomeFacts home={asset.description} />
      <HomeDocuments assetId={asset.id} documents={asset.documents} />
    </>
  );
}
