package io.florin.lending.loan.http;

import io.florin.lending.disclosure.Disclosure;
import io.florin.lending.loan.Offer;
import io.florin.lending.loan.Offers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An offer with everything to read, to sign and to send to `Origination.accept`.
///
/// @param offer first argument, numbers as decimal text
/// @param receipt third argument
/// @param receiptTypedData EIP-712 of the receipt, to be signed by the borrower
/// @param disclosure the text whose hash the receipt carries
public record OfferAnswer(
        UUID applicationId,
        LoanTermsAnswer terms,
        String loanId,
        Instant expiresAt,
        long drawFromDay,
        long drawUntilDay,
        String originator,
        Map<String, String> offer,
        String originatorSignature,
        Map<String, String> receipt,
        String receiptTypedData,
        Disclosure disclosure) {
    static OfferAnswer of(Offers.OfferView view, Offers.Receipt receipt, Disclosure disclosure) {
        Offer offer = view.offer();
        return new OfferAnswer(
                offer.applicationId(),
                LoanTermsAnswer.of(view.terms()),
                offer.loanId(),
                view.acceptableUntil(),
                view.drawFromDay(),
                view.drawUntilDay(),
                offer.words().originator(),
                offer.words().fields(),
                offer.signature(),
                receipt.words().fields(),
                receipt.typedData(),
                disclosure);
    }
}
