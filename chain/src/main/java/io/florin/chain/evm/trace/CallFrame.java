package io.florin.chain.evm.trace;

import io.florin.chain.block.Log;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.List;

/// One call or creation with all it made, as recorded by {@link CallTracer}.
///
/// @param op CALL, CALLCODE, DELEGATECALL, STATICCALL, CREATE, CREATE2 or SELFDESTRUCT
/// @param from account that called
/// @param to account whose code ran, account created, or heir
/// @param value wei moved; of DELEGATECALL the value its caller's frame had
/// @param gas given
/// @param gasUsed of the gas given
/// @param input call data or init code
/// @param output return data, revert data or deposited code
/// @param reason why it stopped
/// @param calls made by it, in order
/// @param logs written by it, in order; empty when its changes, or those of a frame above, were taken back
public record CallFrame(
        int op,
        Address from,
        Address to,
        UInt256 value,
        long gas,
        long gasUsed,
        Bytes input,
        Bytes output,
        HaltReason reason,
        List<CallFrame> calls,
        List<Positioned> logs) {
    /// A log and its place among the calls of its frame.
    ///
    /// @param log the log
    /// @param position number of calls the frame had made before it
    public record Positioned(Log log, int position) {}

    public CallFrame {
        calls = List.copyOf(calls);
        logs = List.copyOf(logs);
    }

    /// True when its own changes were not taken back by itself.
    public boolean success() {
        return reason == HaltReason.RETURNED;
    }

    /// The same frame with the figures of its transaction: gas limit, and gas used after refunds.
    public CallFrame ofTransaction(long gasLimit, long used) {
        return new CallFrame(op, from, to, value, gasLimit, used, input, output, reason, calls, logs);
    }

    CallFrame withoutLogs() {
        List<CallFrame> bare = calls.stream().map(CallFrame::withoutLogs).toList();
        return new CallFrame(op, from, to, value, gas, gasUsed, input, output, reason, bare, List.of());
    }
}
