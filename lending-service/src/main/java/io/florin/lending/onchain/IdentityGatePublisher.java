package io.florin.lending.onchain;

import io.florin.compliance.api.AttestationPublisher;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.List;

/// Sends compliance's statements to the contract `IdentityGate`, signed by the service's compliance key. Freezes and their end
/// go before everything that waits; an expiry keeps its place, so that it cannot overtake the record that it ends.
@Singleton
final class IdentityGatePublisher implements AttestationPublisher {
    private static final String CONTRACT = "IdentityGate";
    private static final int HEX = 16;

    private final TransactionOutbox outbox;
    private final ChainReader reader;

    IdentityGatePublisher(TransactionOutbox outbox, ChainReader reader) {
        this.outbox = outbox;
        this.reader = reader;
    }

    @Override
    public void publish(
            String key, String account, String identity, int identityClass, int country, int tier, long expiryDay) {
        BigInteger number = new BigInteger(identity, HEX);
        send(key, "setRecord", List.of(account, number, identityClass, country, tier, expiryDay), false);
    }

    @Override
    public void expire(String key, String account) {
        send(key, "expireRecord", List.of(account), false);
    }

    @Override
    public void freeze(String key, String account, int reasonCode, String caseHash) {
        send(key, "freeze", List.of(account, reasonCode, "0x" + caseHash), true);
    }

    @Override
    public void unfreeze(String key, String account, int reasonCode, String caseHash) {
        send(key, "unfreeze", List.of(account, reasonCode, "0x" + caseHash), true);
    }

    @Override
    public RecordState recordOf(String account) {
        Values word = reader.read(CONTRACT, "record", account).singleTuple();
        boolean valid = (Boolean) reader.read(CONTRACT, "isValid", account).single();
        boolean known = word.integer("identity").signum() != 0;
        return new RecordState(known, valid, word.flag("frozen"), word.number("expiryDay"));
    }

    private void send(String key, String function, List<Object> arguments, boolean urgent) {
        outbox.enqueue(new Submission(key, ServiceSigner.COMPLIANCE, CONTRACT, function, arguments, urgent));
    }
}
