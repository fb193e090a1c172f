package io.florin.chain.node;

/// Tiny hand-assembled contracts for tests.
final class Contracts {
    /// Counter: any call adds one to slot 0, emits LOG1(topic = 0x…c0de, data = new value) and returns the new value.
    /// Reads: call with any data as eth_call and look at the result.
    static final String COUNTER_RUNTIME = "5f54600101805f55" // n = sload(0)+1; sstore(0, n) leaving n
            + "5f52" // mstore(0, n)
            + "61c0de60205fa1" // log1(0, 32, 0xc0de)
            + "60205ff3";

    /// Reverter: reverts with Error(string) "too bad".
    static final String REVERTER_RUNTIME = "7f08c379a000000000000000000000000000000000000000000000000000000000" + "5f52"
            + "6020600452" + "6007602452" + "7f746f6f2062616400000000000000000000000000000000000000000000000000"
            + "604452" + "60645ffd";

    private Contracts() {}

    /// Init code that returns `runtime` (up to 255 bytes).
    static String initCode(String runtime) {
        String length = "%02x".formatted(runtime.length() / 2);
        return "0x60" + length + "600a5f3960" + length + "5ff3" + runtime;
    }
}
