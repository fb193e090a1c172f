package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.AccessListEntry;
import io.florin.chain.transaction.IntrinsicGas;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `eth_call`, `eth_estimateGas`, `eth_createAccessList`: messages run on a committed block and thrown away.
final class CallMethods {
    private final RpcBackend backend;
    private final Ledger ledger;
    private final BlockRef blocks;

    CallMethods(RpcBackend backend) {
        this.backend = backend;
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
    }

    void register(MethodTable table) {
        table.addHeavy("eth_call", this::call);
        table.addHeavy("eth_estimateGas", this::estimateGas);
        table.addHeavy("eth_createAccessList", this::createAccessList);
    }

    private CallStage stage(StateView state, long number, Params params) {
        return CallStage.of(
                backend,
                StateOverrides.over(state, params, 2),
                number,
                BlockOverrides.parse(params, 3),
                backend.limits().callTime());
    }

    private Object call(Params params) {
        CallRequest request = CallRequest.parse(0, params.object(0));
        long number = blocks.required(params, 1);
        try (StateSnapshot state = ledger.stateAt(number)) {
            CallStage stage = stage(state, number, params);
            return result(stage.run(request, request.gasWithin(backend.limits().callGas())))
                    .output()
                    .toString();
        }
    }

    /// The outcome when it succeeded, else the error clients know.
    private static TransactionOutcome.Executed result(TransactionOutcome outcome) {
        return switch (outcome) {
            case TransactionOutcome.Invalid invalid -> throw RpcException.refused(invalid.reason());
            case TransactionOutcome.Executed executed -> {
                if (executed.success()) {
                    yield executed;
                }
                throw failure(executed);
            }
        };
    }

    static RpcException failure(TransactionOutcome.Executed executed) {
        if (executed.reason() != HaltReason.REVERTED) {
            return RpcException.refused(executed.reason().words());
        }
        Bytes output = executed.output();
        String reason = RevertReason.text(output);
        return new RpcException(
                RpcException.REVERTED,
                reason == null ? "execution reverted" : "execution reverted: " + reason,
                TextNode.valueOf(output.toString()));
    }

    private Object estimateGas(Params params) {
        CallRequest request = CallRequest.parse(0, params.object(0));
        long number = blocks.required(params, 1);
        try (StateSnapshot state = ledger.stateAt(number)) {
            CallStage stage = stage(state, number, params);
            return Hex.quantity(estimate(stage, request));
        }
    }

    /// Least gas limit that succeeds: the gas used alone would miss refunds and the 63/64 rule, so it is searched.
    private long estimate(CallStage stage, CallRequest request) {
        long high = Math.min(stage.context().gasLimit(), IntrinsicGas.TRANSACTION_CAP);
        Long wanted = request.gas();
        if (wanted != null && wanted >= 21_000) {
            high = Math.min(high, wanted);
        }
        high = affordable(stage, request, high);
        if (high < 21_000) {
            throw RpcException.refused(
                    "gas required exceeds allowance (" + high + "): the sender cannot pay the given gas price");
        }
        TransactionOutcome.Executed top = result(stage.run(request, high));
        if (succeeds(stage, request, top.gasUsed())) {
            return top.gasUsed();
        }
        long low = top.gasUsed();
        long guess = Math.min(high, (top.gasUsed() + 2_300) * 64 / 63);
        if (succeeds(stage, request, guess)) {
            high = guess;
        } else {
            low = guess;
        }
        while (low + 1 < high) {
            // Stop within 1.5 %: callers add a margin anyway, and each step is a whole run.
            if ((high - low) * 1_000 < high * 15 && high - low < 2_000) {
                break;
            }
            long middle = (low + high) >>> 1;
            if (succeeds(stage, request, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static long affordable(CallStage stage, CallRequest request, long gas) {
        if (request.maxFee().isZero()) {
            return gas;
        }
        AccountState account = stage.view().account(request.from());
        UInt256 balance = account == null ? UInt256.ZERO : account.balance();
        if (balance.compareTo(request.value()) < 0) {
            throw RpcException.refused("insufficient funds for transfer");
        }
        var most = balance.minus(request.value())
                .toBigInteger()
                .divide(request.maxFee().toBigInteger());
        return most.bitLength() > 62 ? gas : Math.min(gas, most.longValue());
    }

    private boolean succeeds(CallStage stage, CallRequest request, long gas) {
        return stage.run(request, gas) instanceof TransactionOutcome.Executed executed && executed.success();
    }

    private Object createAccessList(Params params) {
        CallRequest request = CallRequest.parse(0, params.object(0));
        long number = blocks.required(params, 1);
        try (StateSnapshot state = ledger.stateAt(number)) {
            CallStage stage = stage(state, number, params);
            long gas = request.gasWithin(Math.min(stage.context().gasLimit(), IntrinsicGas.TRANSACTION_CAP));
            List<AccessListEntry> list = request.accessList();
            TransactionOutcome outcome;
            // A list changes warmth and so may change the path: repeat until it stays the same.
            for (int round = 0; ; round++) {
                Journal journal = new Journal(stage.view());
                outcome = stage.run(request.payload(stage.nonce(request), gas, list), request.from(), journal);
                List<AccessListEntry> next = warmed(journal, request, stage);
                if (next.equals(list) || round == 8) {
                    break;
                }
                list = next;
            }
            ObjectNode out = JsonViews.NODES.objectNode();
            out.set("accessList", JsonViews.accessList(list));
            if (outcome instanceof TransactionOutcome.Executed executed) {
                out.put("gasUsed", Hex.quantity(executed.gasUsed()));
                if (!executed.success()) {
                    out.put("error", failure(executed).getMessage());
                }
            } else if (outcome instanceof TransactionOutcome.Invalid invalid) {
                throw RpcException.refused(invalid.reason());
            }
            return out;
        }
    }

    private static List<AccessListEntry> warmed(Journal journal, CallRequest request, CallStage stage) {
        Set<Address> free = new HashSet<>(Precompiles.addresses(stage.rules().fork()));
        free.add(request.from());
        free.add(stage.context().beneficiary());
        Address to = request.to();
        if (to != null) {
            free.add(to);
        }
        List<AccessListEntry> list = new ArrayList<>();
        for (Map.Entry<Address, List<UInt256>> entry : journal.warmNow().entrySet()) {
            List<Hash> slots = entry.getValue().stream()
                    .map(slot -> Hash.of(slot.toArray()))
                    .sorted()
                    .toList();
            if (!free.contains(entry.getKey()) || !slots.isEmpty()) {
                list.add(new AccessListEntry(entry.getKey(), slots));
            }
        }
        list.sort(Comparator.comparing(AccessListEntry::address));
        return list;
    }
}
