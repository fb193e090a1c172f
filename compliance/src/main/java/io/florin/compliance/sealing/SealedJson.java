package io.florin.compliance.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.api.Sealer;
import jakarta.inject.Singleton;
import java.io.IOException;

/// Seals records as JSON.
@Singleton
public final class SealedJson {
    private final Sealer sealer;
    private final ObjectMapper json;

    SealedJson(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    public byte[] seal(String subject, String context, Object value) {
        try {
            return sealer.seal(subject, context, json.writeValueAsBytes(value));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException(context + " cannot be written as JSON", cause);
        }
    }

    /// @throws IllegalStateException as [Sealer#open], and when the bytes hold another form
    public <T> T open(String subject, String context, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(sealer.open(subject, context, sealed), type);
        } catch (IOException cause) {
            throw new IllegalStateException(context + " holds another form than " + type.getSimpleName(), cause);
        }
    }
}
