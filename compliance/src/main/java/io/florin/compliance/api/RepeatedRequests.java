package io.florin.compliance.api;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Port, implemented where answers are remembered: a request that commits takes effect once per `Idempotency-Key`, and
/// a repeated one gets the first answer. A key that was used with another body is refused with 422
/// `idempotency-mismatch`, a missing one with 400 `idempotency-key-missing`.
public interface RepeatedRequests {
    /// @param status of success, 200 to 299
    /// @param body as it was read, null without one
    /// @param effect runs in a new database transaction; what it returns becomes the JSON answer
    Response once(int status, @Nullable Object body, Supplier<?> effect);
}
