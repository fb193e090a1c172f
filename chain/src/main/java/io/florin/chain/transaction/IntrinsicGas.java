package io.florin.chain.transaction;

/// Gas a transaction costs before its first instruction (Yellow Paper g0; EIP-2028, 2930, 3860, 7702, 7623).
public final class IntrinsicGas {
    /// Highest gas limit of one transaction from Osaka on (EIP-7825).
    public static final long TRANSACTION_CAP = 1L << 24;

    /// Longest init code (EIP-3860).
    public static final int INIT_CODE_LIMIT = 49_152;

    private static final long BASE = 21_000;
    private static final long CREATE = 32_000;
    private static final long ACCESS_ADDRESS = 2_400;
    private static final long ACCESS_SLOT = 1_900;
    private static final long AUTHORIZATION = 25_000;
    private static final long FLOOR_PER_TOKEN = 10;

    private IntrinsicGas() {}

    /// Gas charged first.
    public static long of(Transaction.Payload transaction) {
        long gas = BASE + 4 * tokens(transaction);
        if (transaction.to() == null) {
            gas += CREATE + initCode(transaction);
        }
        for (AccessListEntry entry : transaction.accessList()) {
            gas += ACCESS_ADDRESS + ACCESS_SLOT * entry.slots().size();
        }
        return gas + AUTHORIZATION * transaction.authorizations().size();
    }

    /// The part that came with EIP-3860 (Shanghai): words of init code.
    public static long initCode(Transaction.Payload transaction) {
        return transaction.to() == null ? 2L * ((transaction.data().size() + 31) / 32) : 0;
    }

    /// Least gas a transaction uses in the end, from Prague on (EIP-7623).
    public static long floor(Transaction.Payload transaction) {
        return BASE + FLOOR_PER_TOKEN * tokens(transaction);
    }

    private static long tokens(Transaction.Payload transaction) {
        long tokens = 0;
        for (byte value : transaction.data().view()) {
            tokens += value == 0 ? 1 : 4;
        }
        return tokens;
    }
}
