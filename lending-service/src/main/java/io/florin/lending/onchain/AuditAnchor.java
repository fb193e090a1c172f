package io.florin.lending.onchain;

import io.florin.compliance.api.AnchorPublisher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Roots of the audit history in the contract `Anchor`, published by the service's compliance key.
@Singleton
final class AuditAnchor implements AnchorPublisher {
    private static final String CONTRACT = "Anchor";

    /// `AUDIT` in ASCII, padded with zeros.
    private static final String KIND = Hex.of(Arrays.copyOf("AUDIT".getBytes(StandardCharsets.US_ASCII), 32));

    private final TransactionOutbox outbox;
    private final ChainReader reader;
    private final ServiceKeys keys;

    AuditAnchor(TransactionOutbox outbox, ChainReader reader, ServiceKeys keys) {
        this.outbox = outbox;
        this.reader = reader;
        this.keys = keys;
    }

    @Override
    public void publish(long day, String root) {
        List<Object> arguments = List.of(KIND, day, "0x" + root);
        outbox.enqueue(new Submission("anchor:audit:" + day, ServiceSigner.COMPLIANCE, CONTRACT, "publish", arguments));
    }

    @Override
    public Optional<Published> latest() throws RootUnknown {
        try {
            Values entry = reader.read(CONTRACT, "latest", keys.address(ServiceSigner.COMPLIANCE), KIND)
                    .singleTuple();
            boolean empty = entry.number("publishedAt") == 0;
            return empty
                    ? Optional.empty()
                    : Optional.of(new Published(
                            entry.number("period"), entry.hex("root").substring(2)));
        } catch (ChainUnavailable away) {
            throw new RootUnknown(away);
        }
    }
}
