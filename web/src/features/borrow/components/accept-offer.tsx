import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import type { Offer } from '../api';
import { acceptArguments } from '../model/acceptance';
import { disclosureItems } from '../model/disclosure';
import { DisclosureItems } from './disclosure-items';
import { Failure } from './failure';
import { SigningWallet } from './signing-wallet';

/** Reading, understanding, signing the receipt, accepting on chain: in this order. */
export function AcceptOffer({ offer }: { offer: Offer }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const navigate = useNavigate();
  const { sign, send } = useSending();
  const items = disclosureItems(offer.disclosure.text);
  const [read, setRead] = useState<ReadonlySet<number>>(new Set());
  const [understood, setUnderstood] = useState(false);
  const { terms } = offer;
  const facts = [
    [t('field.principal'), format.amount(terms.principal)],
    [t('terms.instalment'), t('submit.instalments', { amount: format.amount(terms.instalment), count: terms.count })],
    [t('terms.totalCost'), format.amount(terms.totalCost)],
    [t('terms.aprUs'), format.rate(terms.aprUs)],
    [t('terms.aprcEu'), format.rate(terms.aprcEu)],
    [t('terms.lateRate'), format.rate(terms.lateRate)],
  ] as const;
  const warnings = [t('offer.worstCase', { amount: format.amount(terms.totalPayable) })];
  const accept = useMutation({
    mutationFn: async () => {
      const signature = await sign(t('offer.signTitle'), {
        words: t('offer.signWords'),
        typedData: offer.receiptTypedData,
        facts,
        warnings,
      });
      if (signature === undefined) return;
      const result = await send(t('offer.acceptTitle'), [
        {
          words: t('offer.acceptWords', { amount: format.amount(terms.principal) }),
          contract: 'Origination',
          functionName: 'accept',
          args: acceptArguments(offer, signature),
          facts,
          warnings,
        },
      ]);
      if (result.kind === 'done') await navigate({ to: '/loans/$id', params: { id: offer.loanId } });
    },
  });
  const complete = items.every((_, index) => read.has(index)) && understood;
  return (
    <>
      <DisclosureItems
        items={items}
        read={read}
        onRead={(index, checked) => {
          const next = new Set(read);
          if (checked) next.add(index);
          else next.delete(index);
          setRead(next);
        }}
      />
      <Checkbox label={t('offer.understood')} checked={understood} onChecked={setUnderstood} />
      <SigningWallet address={offer.offer.borrower}>
        <Failure error={accept.error} />
        {complete ? null : <p>{t('offer.incomplete')}</p>}
        <p>
          <Button kind="primary" busy={accept.isPending} disabled={!complete} onClick={() => accept.mutate()}>
            {t('offer.accept')}
          </Button>
        </p>
      </SigningWallet>
    </>
  );
}
