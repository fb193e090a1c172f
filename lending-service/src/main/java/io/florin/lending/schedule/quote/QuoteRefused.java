package io.florin.lending.schedule.quote;

/// A quote that cannot be computed from what was given.
public final class QuoteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    /// @param pointer JSON pointer (RFC 6901) to the value that is wrong; empty for the whole document
    /// @param reason one English sentence: what is wrong and with what value
    public QuoteRefused(String pointer, String reason) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + reason);
        this.pointer = pointer;
        this.reason = reason;
    }

    public String pointer() {
        return pointer;
    }

    public String reason() {
        return reason;
    }
}
