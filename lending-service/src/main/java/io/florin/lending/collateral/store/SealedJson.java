package io.florin.lending.collateral.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.api.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Personal data as sealed JSON, bound to the row that holds it.
@ApplicationScoped
class SealedJson {
    private final Sealer sealer;
    private final ObjectMapper json;

    SealedJson(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /// @param subject user whose data it is
    /// @param context names the row, for example `asset:` and its id
    byte[] seal(String subject, String context, Object value) {
        try {
            return sealer.seal(subject, context, json.writeValueAsBytes(value));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    <T> T open(String subject, String context, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(sealer.open(subject, context, sealed), type);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
