package io.florin.lending.boot;

/// Something on this machine stops the start; the message is one sentence for the person at the terminal.
public final class StartupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
