package io.florin.chain.rpc;

/// `evm_` methods of manual mode. In other modes they are not served.
final class TestMethods {
    private final RpcBackend.BlockControl control;
    private final RpcBackend backend;
    private long offsetSeconds;
    private long nextTimestamp = -1;

    TestMethods(RpcBackend backend, RpcBackend.BlockControl control) {
        this.backend = backend;
        this.control = control;
    }

    void register(MethodTable table) {
        table.add("evm_mine", this::mine);
        table.add("evm_increaseTime", this::increaseTime);
        table.add("evm_setNextBlockTimestamp", this::setNextTimestamp);
    }

    private synchronized String mine(Params params) {
        Long wanted = params.has(0) ? (Long) params.quantity(0) : null;
        if (wanted == null && nextTimestamp >= 0) {
            wanted = nextTimestamp;
        }
        if (wanted == null && offsetSeconds > 0) {
            wanted = backend.ledger().head().header().timestamp() + offsetSeconds;
        }
        offsetSeconds = 0;
        nextTimestamp = -1;
        control.mine(wanted);
        return "0x0";
    }

    private synchronized String increaseTime(Params params) {
        offsetSeconds += params.quantity(0);
        return Hex.quantity(offsetSeconds);
    }

    private synchronized String setNextTimestamp(Params params) {
        long wanted = params.quantity(0);
        if (wanted < backend.ledger().head().header().timestamp()) {
            throw RpcException.invalidParameter(0, wanted + " is before the head's timestamp");
        }
        nextTimestamp = wanted;
        return Hex.quantity(wanted);
    }
}
