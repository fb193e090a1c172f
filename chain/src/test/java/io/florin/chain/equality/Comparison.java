package io.florin.chain.equality;

import io.florin.chain.block.Log;
import io.florin.chain.block.Receipt;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.trie.TrieRoots;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the first difference of two outcomes of one block, in the order in which a cause shows: transactions, receipts
/// field by field, what was left out, block totals, then state account by account. Roots alone would hide wrong logs.
public final class Comparison {
    private Comparison() {}

    /// The first difference in words, or nothing when the outcomes are equal.
    public static Optional<String> firstDifference(BlockOutcome expected, BlockOutcome actual) {
        return Optional.ofNullable(difference(expected, actual));
    }

    private static @Nullable String difference(BlockOutcome expected, BlockOutcome actual) {
        if (expected instanceof BlockOutcome.Executed left && actual instanceof BlockOutcome.Executed right) {
            return executed(left, right);
        }
        return one("outcome", words(expected), words(actual));
    }

    private static Object words(BlockOutcome outcome) {
        return switch (outcome) {
            case BlockOutcome.Executed executed ->
                "executed, " + executed.transactions().size() + " transactions";
            case BlockOutcome.Invalid invalid -> invalid.refusal();
        };
    }

    private static @Nullable String executed(BlockOutcome.Executed expected, BlockOutcome.Executed actual) {
        String found = receipts(expected.receipts(), actual.receipts());
        if (found == null) {
            found = list("left out", expected.leftOut(), actual.leftOut());
        }
        if (found == null) {
            found = list("transactions", expected.transactions(), actual.transactions());
        }
        if (found == null) {
            found = one("gas used", expected.gasUsed(), actual.gasUsed());
        }
        if (found == null) {
            found = one("blob gas used", expected.blobGasUsed(), actual.blobGasUsed());
        }
        if (found == null) {
            found = one("requests hash", expected.requestsHash(), actual.requestsHash());
        }
        if (found == null) {
            found = one("receipts root", receiptsRoot(expected), receiptsRoot(actual));
        }
        return found != null ? found : diff(expected.diff(), actual.diff());
    }

    private static Hash receiptsRoot(BlockOutcome.Executed executed) {
        return Hash.of(TrieRoots.ofList(
                executed.receipts().stream().map(Receipt::encode).toList()));
    }

    private static @Nullable String receipts(List<Receipt> expected, List<Receipt> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            String found = receipt("receipt " + i + " ", expected.get(i), actual.get(i));
            if (found != null) {
                return found;
            }
        }
        return one("number of receipts", expected.size(), actual.size());
    }

    private static @Nullable String receipt(String at, Receipt expected, Receipt actual) {
        String found = one(at + "type", expected.type(), actual.type());
        if (found == null) {
            found = one(at + "success", expected.success(), actual.success());
        }
        if (found == null) {
            found = one(at + "cumulative gas", expected.cumulativeGasUsed(), actual.cumulativeGasUsed());
        }
        if (found == null) {
            found = logs(at, expected.logs(), actual.logs());
        }
        return found != null ? found : one(at + "bloom", expected.bloom(), actual.bloom());
    }

    private static @Nullable String logs(String at, List<Log> expected, List<Log> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Log left = expected.get(i);
            Log right = actual.get(i);
            String found = one(at + "log " + i + " address", left.address(), right.address());
            if (found == null) {
                found = list(at + "log " + i + " topics", left.topics(), right.topics());
            }
            if (found == null) {
                found = one(at + "log " + i + " data", left.data(), right.data());
            }
            if (found != null) {
                return found;
            }
        }
        return one(at + "number of logs", expected.size(), actual.size());
    }

    private static @Nullable String diff(StateDiff expected, StateDiff actual) {
        TreeSet<Address> addresses = new TreeSet<>(expected.accounts().keySet());
        addresses.addAll(actual.accounts().keySet());
        for (Address address : addresses) {
            StateDiff.Change left = expected.accounts().get(address);
            StateDiff.Change right = actual.accounts().get(address);
            if (!Objects.equals(left, right)) {
                return "account " + address + " " + change(left, right);
            }
        }
        return codes(expected, actual);
    }

    private static @Nullable String change(StateDiff.@Nullable Change left, StateDiff.@Nullable Change right) {
        if (left == null || right == null) {
            return one("change", left, right);
        }
        String found = one("state", left.after(), right.after());
        if (found == null) {
            found = one("older storage dropped", left.storageCleared(), right.storageCleared());
        }
        TreeSet<UInt256> slots = new TreeSet<>(left.slots().keySet());
        slots.addAll(right.slots().keySet());
        for (UInt256 slot : slots) {
            if (found == null) {
                found = one(
                        "slot " + slot, left.slots().get(slot), right.slots().get(slot));
            }
        }
        return found;
    }

    /// Only codes of accounts that the block leaves behind count: an executor may remember more.
    private static @Nullable String codes(StateDiff expected, StateDiff actual) {
        for (Map.Entry<Address, StateDiff.Change> entry : expected.accounts().entrySet()) {
            AccountState after = entry.getValue().after();
            if (after != null) {
                String found = one(
                        "code of " + entry.getKey(),
                        expected.codes().get(after.codeHash()),
                        actual.codes().get(after.codeHash()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String list(String what, List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            String found = one(what + " " + i, expected.get(i), actual.get(i));
            if (found != null) {
                return found;
            }
        }
        return one("number of " + what, expected.size(), actual.size());
    }

    private static @Nullable String one(String what, @Nullable Object expected, @Nullable Object actual) {
        return Objects.equals(expected, actual) ? null : what + ": expected " + expected + ", actual " + actual;
    }
}
