package io.florin.chain.storage;

import org.jspecify.annotations.Nullable;

/// The chain's data cannot be opened, read or written. The message of an opening failure is one sentence for a person.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
