import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { DataBlock, never } from '../../../ui/data-block';
import { Notice } from '../../../ui/notice';
import { Facts, Section } from '../../../ui/page';
import { type Application, type Offer, offerQuery } from '../api';
import { AcceptOffer } from './accept-offer';
import { ScheduleTable } from './schedule-table';
import { TermsFigures } from './terms-figures';

/** The offer in force with all that it costs, what can go wrong, and the way to accept it. */
export function OfferSection({ application }: { application: Application }) {
  const { t } = useTranslation('borrow');
  const { locale } = useFormat();
  const offer = useQuery(offerQuery(application.id, locale === 'zh-CN' ? 'zh-CN' : 'en'));
  return (
    <Section title={t('offer.title')}>
      <DataBlock query={offer} height={900} isEmpty={never} empty={null}>
        {(found) => <Body offer={found} />}
      </DataBlock>
    </Section>
  );
}

function Body({ offer }: { offer: Offer }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const now = useNow();
  const expires = format.instant(offer.expiresAt);
  return (
    <>
      <Facts
        items={[
          [t('field.principal'), format.amount(offer.terms.principal)],
          [t('offer.expires'), now ? `${expires} (${format.relative(offer.expiresAt, now)})` : expires],
          [
            t('offer.draw'),
            t('offer.drawDays', { from: format.day(offer.drawFromDay), until: format.day(offer.drawUntilDay) }),
          ],
        ]}
      />
      <TermsFigures terms={offer.terms} />
      <ScheduleTable terms={offer.terms} file={t('schedule.file')} />
      <Notice level="danger" title={t('offer.worst')}>
        {t('offer.worstCase', { amount: format.amount(offer.terms.totalPayable) })}
      </Notice>
      <AcceptOffer key={offer.disclosure.hash} offer={offer} />
    </>
  );
}
