import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';
import { Facts } from '../../../ui/page';
import type { Asset } from '../api';

/** What the appraisers found, how far they are, and what the home secures. */
export function AssetValue({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const { value, appraisal, lien } = asset;
  return (
    <>
      {appraisal && asset.state === 'appraising' ? (
        <p>{t('value.given', { given: appraisal.given, needed: appraisal.needed })}</p>
      ) : null}
      {appraisal?.failed ? (
        <Notice level="caution" title={t('value.failed')}>
          {appraisal.failed}
        </Notice>
      ) : null}
      {value ? (
        <Facts
          items={[
            [t('value.median'), format.amount(value.median)],
            [t('value.lendable'), format.amount(value.lendable)],
            [t('value.effectiveDay'), format.day(value.effectiveDay)],
            [t('value.lastUsableDay'), format.day(value.lastUsableDay)],
            [t('value.spread'), format.rate(value.confidence)],
          ]}
        />
      ) : (
        <p>{t('value.none')}</p>
      )}
      {lien ? (
        <p>
          {t('value.pledged')}{' '}
          <Link to="/loans/$id" params={{ id: lien }}>
            {t('value.toLoan')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
