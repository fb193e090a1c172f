import type { Argument } from '../../../chain/calls';
import type { Offer } from '../api';

/** The parts of an offer that go on chain. */
export type SignedOffer = Pick<Offer, 'offer' | 'originatorSignature' | 'receipt'>;

/** Arguments of `Origination.accept`: the offer as signed by the originator, the receipt as signed by the borrower. */
export function acceptArguments(offer: SignedOffer, borrowerSignature: string): readonly Argument[] {
  const { offer: words, receipt } = offer;
  return [
    {
      borrower: words.borrower,
      pool: words.pool,
      product: BigInt(words.product),
      asset: words.asset,
      principal: BigInt(words.principal),
      rate: BigInt(words.rate),
      instalment: BigInt(words.instalment),
      count: BigInt(words.count),
      periodMonths: BigInt(words.periodMonths),
      startDay: BigInt(words.startDay),
      parameterVersion: BigInt(words.parameterVersion),
      issuedAt: BigInt(words.issuedAt),
      expiresAt: BigInt(words.expiresAt),
      originator: words.originator,
      nonce: words.nonce,
    },
    offer.originatorSignature,
    {
      termsHash: receipt.termsHash,
      scheduleHash: receipt.scheduleHash,
      aprPpm: BigInt(receipt.aprPpm),
      aprRegime: BigInt(receipt.aprRegime),
      totalCost: BigInt(receipt.totalCost),
      riskTextHash: receipt.riskTextHash,
      language: receipt.language,
    },
    borrowerSignature,
  ];
}
