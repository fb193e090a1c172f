package io.florin.lending.onchain;

import org.jspecify.annotations.Nullable;

/// A call or transaction that the contract refused. `error` is the custom error's name, `Error` for a
/// plain reason text, `Panic` for a compiler panic, or `unknown`.
public final class ContractReverted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient @Nullable Values values;

    public ContractReverted(String error, @Nullable Values values) {
        super("contract refused: " + error + (values == null ? "" : values.toString()));
        this.error = error;
        this.values = values;
    }

    public String error() {
        return error;
    }

    /// Arguments of the custom error, absent when it is unknown.
    public @Nullable Values values() {
        return values;
    }
}
