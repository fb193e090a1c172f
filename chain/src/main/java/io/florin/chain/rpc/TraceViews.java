package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.evm.trace.CallFrame;
import io.florin.chain.evm.trace.Prestate;
import io.florin.chain.evm.trace.StructLog;
import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// JSON forms of traces, as geth's tools read them (gas and nonces as JSON numbers where geth has them so).
final class TraceViews {
    private static final int WORD = 32;

    private TraceViews() {}

    /// Parts of accounts to show.
    ///
    /// @param code code is shown
    /// @param storage slots are shown
    record Parts(boolean code, boolean storage) {}

    static ObjectNode steps(List<StructLog> logs, TransactionOutcome.Executed executed) {
        ObjectNode out = JsonViews.NODES.objectNode();
        out.put("gas", executed.gasUsed());
        out.put("failed", !executed.success());
        out.put("returnValue", executed.output().toString());
        ArrayNode list = out.putArray("structLogs");
        logs.forEach(log -> list.add(step(log)));
        return out;
    }

    private static ObjectNode step(StructLog log) {
        ObjectNode out = JsonViews.NODES.objectNode();
        out.put("pc", log.pc());
        out.put("op", Mnemonics.of(log.op()));
        out.put("gas", log.gas());
        out.put("gasCost", log.gasCost());
        out.put("depth", log.depth());
        if (log.refund() > 0) {
            out.put("refund", log.refund());
        }
        HaltReason fault = log.fault();
        if (fault != null) {
            out.put("error", fault.words());
        }
        List<UInt256> stack = log.stack();
        if (stack != null) {
            ArrayNode items = out.putArray("stack");
            stack.forEach(item -> items.add(item.toString()));
        }
        Bytes memory = log.memory();
        if (memory != null && !memory.isEmpty()) {
            ArrayNode words = out.putArray("memory");
            for (int at = 0; at < memory.size(); at += WORD) {
                words.add(Hex.data(Arrays.copyOfRange(memory.view(), at, at + WORD)));
            }
        }
        Bytes returnData = log.returnData();
        if (returnData != null && !returnData.isEmpty()) {
            out.put("returnData", returnData.toString());
        }
        Map<UInt256, UInt256> storage = log.storage();
        if (storage != null) {
            out.set("storage", slots(storage));
        }
        return out;
    }

    private static ObjectNode slots(Map<UInt256, UInt256> storage) {
        ObjectNode out = JsonViews.NODES.objectNode();
        storage.forEach((slot, value) -> out.put(Hex.data(slot.toArray()), Hex.data(value.toArray())));
        return out;
    }

    static ObjectNode frame(CallFrame frame) {
        ObjectNode out = JsonViews.NODES.objectNode();
        boolean creates = frame.op() == Opcode.CREATE || frame.op() == Opcode.CREATE2;
        out.put("type", Mnemonics.of(frame.op()));
        out.put("from", frame.from().toString());
        if (frame.success() || !creates) {
            out.put("to", frame.to().toString());
        }
        if (frame.op() != Opcode.STATICCALL) {
            out.put("value", frame.value().toString());
        }
        out.put("gas", Hex.quantity(frame.gas()));
        out.put("gasUsed", Hex.quantity(frame.gasUsed()));
        out.put("input", frame.input().toString());
        if (!frame.success()) {
            out.put("error", frame.reason().words());
        }
        if (!frame.output().isEmpty() && (frame.success() || frame.reason() == HaltReason.REVERTED)) {
            out.put("output", frame.output().toString());
            String reason = frame.success() ? null : RevertReason.text(frame.output());
            if (reason != null) {
                out.put("revertReason", reason);
            }
        }
        if (!frame.calls().isEmpty()) {
            ArrayNode calls = out.putArray("calls");
            frame.calls().forEach(call -> calls.add(frame(call)));
        }
        if (!frame.logs().isEmpty()) {
            ArrayNode logs = out.putArray("logs");
            frame.logs().forEach(log -> logs.add(log(log)));
        }
        return out;
    }

    private static ObjectNode log(CallFrame.Positioned positioned) {
        ObjectNode out = JsonViews.NODES.objectNode();
        out.put("address", positioned.log().address().toString());
        ArrayNode topics = out.putArray("topics");
        positioned.log().topics().forEach(topic -> topics.add(topic.toString()));
        out.put("data", positioned.log().data().toString());
        out.put("position", Hex.quantity(positioned.position()));
        return out;
    }

    static ObjectNode difference(Prestate state, Parts parts) {
        ObjectNode out = JsonViews.NODES.objectNode();
        out.set("pre", accounts(state.before(), parts));
        out.set("post", accounts(state.after(), parts));
        return out;
    }

    static ObjectNode accounts(Map<Address, Prestate.Account> accounts, Parts parts) {
        ObjectNode out = JsonViews.NODES.objectNode();
        accounts.forEach((address, account) -> out.set(address.toString(), account(account, parts)));
        return out;
    }

    private static ObjectNode account(Prestate.Account account, Parts parts) {
        ObjectNode out = JsonViews.NODES.objectNode();
        UInt256 balance = account.balance();
        if (balance != null) {
            out.put("balance", balance.toString());
        }
        Long nonce = account.nonce();
        if (nonce != null && nonce != 0) {
            out.put("nonce", nonce);
        }
        Bytes code = account.code();
        if (parts.code() && code != null && !code.isEmpty()) {
            out.put("code", code.toString());
        }
        if (parts.storage() && !account.storage().isEmpty()) {
            out.set("storage", slots(account.storage()));
        }
        return out;
    }
}
