package io.florin.chain.crypto;

/// A library that the machine must be able to run cannot be loaded. The message is a sentence for a person.
public final class NativeLibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message which library, from where, what is missing
    /// @param cause what the loader said
    public NativeLibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
