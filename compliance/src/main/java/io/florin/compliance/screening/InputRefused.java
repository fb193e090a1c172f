package io.florin.compliance.screening;

/// An argument or a file of the command line that cannot be used; the message says what, where and what to do.
final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputRefused(String message) {
        super(message);
    }
}
