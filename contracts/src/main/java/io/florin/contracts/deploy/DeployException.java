package io.florin.contracts.deploy;

import java.util.Objects;

/// A deployment that cannot go on: a wrong configuration, a chain that does not answer, a refused transaction or a
/// failed verification. The message is one sentence for the person at the console.
public final class DeployException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeployException(String message) {
        super(message);
    }

    public DeployException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
