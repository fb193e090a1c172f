package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `eth_` state: balances, code, slots, proofs, each at one committed block.
final class StateMethods {
    static final long PROOF_BLOCKS = 1_024;
    private final Ledger ledger;
    private final BlockRef blocks;
    private final RpcLimits limits;

    StateMethods(RpcBackend backend) {
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
        this.limits = backend.limits();
    }

    void register(MethodTable table) {
        table.add("eth_getBalance", p -> {
            Address address = Address.of(p.address(0));
            return at(p, 1, state -> {
                AccountState account = state.account(address);
                return account == null ? "0x0" : account.balance().toString();
            });
        });
        table.add("eth_getCode", p -> {
            Address address = Address.of(p.address(0));
            return at(p, 1, state -> {
                AccountState account = state.account(address);
                return account == null ? "0x" : state.code(account.codeHash()).toString();
            });
        });
        table.add("eth_getStorageAt", p -> {
            Address address = Address.of(p.address(0));
            UInt256 slot = UInt256.fromBytes(p.slot(1));
            return at(p, 2, state -> Hex.data(state.storage(address, slot).toArray()));
        });
        table.addHeavy("eth_getStorageValues", this::storageValues);
        table.addHeavy("eth_getProof", this::proof);
    }

    /// Oldest block that proofs are kept for.
    static long oldestProof(long head) {
        return Math.max(0, head - PROOF_BLOCKS + 1);
    }

    /// Slots of several accounts at one block.
    private ObjectNode storageValues(Params params) {
        ObjectNode wanted = params.object(0);
        int keys = 0;
        for (JsonNode slots : wanted) {
            if (!slots.isArray()) {
                throw RpcException.invalidParameter(0, Params.shown(slots) + " is not an array");
            }
            keys += slots.size();
        }
        if (keys == 0) {
            throw new RpcException(RpcException.INVALID_PARAMS, "empty request", null);
        }
        if (keys > limits.proofKeys()) {
            throw RpcException.limit("too many storage keys", limits.proofKeys(), keys);
        }
        return at(params, 1, state -> {
            ObjectNode out = JsonViews.NODES.objectNode();
            for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
                Address address = address(entry.getKey());
                ArrayNode values = out.putArray(entry.getKey());
                for (JsonNode key : entry.getValue()) {
                    values.add(Hex.data(state.storage(address, slot(0, key)).toArray()));
                }
            }
            return out;
        });
    }

    private static Address address(String text) {
        try {
            return Address.of(Hex.parseFixed(text, 20, "address"));
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(0, malformed.getMessage());
        }
    }

    private static UInt256 slot(int index, JsonNode key) {
        try {
            return UInt256.fromBytes(Hex.parseSlot(key.asText()));
        } catch (Hex.FormatException malformed) {
            throw RpcException.invalidParameter(index, malformed.getMessage());
        }
    }

    private <T> T at(Params params, int index, Function<StateSnapshot, T> read) {
        try (StateSnapshot state = ledger.stateAt(blocks.required(params, index))) {
            return read.apply(state);
        }
    }

    private ObjectNode proof(Params params) {
        Address address = Address.of(params.address(0));
        JsonNode keys = params.node(1);
        if (!keys.isArray()) {
            throw RpcException.invalidParameter(1, Params.shown(keys) + " is not an array");
        }
        if (keys.size() > limits.proofKeys()) {
            throw RpcException.limit("too many storage keys", limits.proofKeys(), keys.size());
        }
        long number = blocks.required(params, 2);
        long floor = oldestProof(ledger.head().number());
        if (number < floor) {
            throw new RpcException(
                    RpcException.PRUNED, "proofs are kept from block " + floor + " on, asked for " + number, null);
        }
        try (StateSnapshot state = ledger.stateAt(number)) {
            AccountState account = state.account(address);
            ObjectNode out = JsonViews.NODES.objectNode();
            out.put("address", address.toString());
            out.set("accountProof", nodes(state.accountProof(address)));
            out.put("balance", account == null ? "0x0" : account.balance().toString());
            out.put("codeHash", (account == null ? AccountState.NO_CODE : account.codeHash()).toString());
            out.put("nonce", Hex.quantity(account == null ? 0 : account.nonce()));
            out.put("storageHash", state.storageRoot(address).toString());
            ArrayNode proofs = out.putArray("storageProof");
            for (JsonNode key : keys) {
                proofs.add(slotProof(state, address, key));
            }
            return out;
        }
    }

    private static ObjectNode slotProof(StateSnapshot state, Address address, JsonNode key) {
        UInt256 slot = slot(1, key);
        ObjectNode one = JsonViews.NODES.objectNode();
        one.put("key", key.asText());
        one.put("value", state.storage(address, slot).toString());
        one.set("proof", nodes(state.storageProof(address, slot)));
        return one;
    }

    private static ArrayNode nodes(List<byte[]> proof) {
        ArrayNode nodes = JsonViews.NODES.arrayNode();
        proof.forEach(node -> nodes.add(Hex.data(node)));
        return nodes;
    }
}
