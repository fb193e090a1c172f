package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.Header;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.SystemCalls;
import io.florin.chain.ledger.ChainConfig;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.types.Address;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// `eth_config` (EIP-7910): the rules now, the next ones and the last ones known; `eth_capabilities`: how far back
/// answers reach.
final class ForkMethods {
    private static final Map<Integer, String> PRECOMPILES = Map.ofEntries(
            Map.entry(1, "ECREC"),
            Map.entry(2, "SHA256"),
            Map.entry(3, "RIPEMD160"),
            Map.entry(4, "ID"),
            Map.entry(5, "MODEXP"),
            Map.entry(6, "BN254_ADD"),
            Map.entry(7, "BN254_MUL"),
            Map.entry(8, "BN254_PAIRING"),
            Map.entry(9, "BLAKE2F"),
            Map.entry(0x0a, "KZG_POINT_EVALUATION"),
            Map.entry(0x0b, "BLS12_G1ADD"),
            Map.entry(0x0c, "BLS12_G1MSM"),
            Map.entry(0x0d, "BLS12_G2ADD"),
            Map.entry(0x0e, "BLS12_G2MSM"),
            Map.entry(0x0f, "BLS12_PAIRING_CHECK"),
            Map.entry(0x10, "BLS12_MAP_FP_TO_G1"),
            Map.entry(0x11, "BLS12_MAP_FP2_TO_G2"),
            Map.entry(0x100, "P256VERIFY"));

    private final Ledger ledger;

    ForkMethods(RpcBackend backend) {
        this.ledger = backend.ledger();
    }

    void register(MethodTable table) {
        table.add("eth_config", p -> config());
        table.add("eth_capabilities", p -> capabilities());
    }

    /// Timestamps at which rules change, the first being that of block 0.
    private TreeSet<Long> changes() {
        ChainConfig config = ledger.config();
        TreeSet<Long> times = new TreeSet<>(config.forks().keySet());
        times.addAll(config.blobs().keySet());
        return times;
    }

    private ObjectNode config() {
        TreeSet<Long> times = changes();
        long now = ledger.head().header().timestamp();
        Long current = times.floor(now);
        Long next = times.higher(now);
        Long last = next == null ? null : times.last();
        ObjectNode out = JsonViews.NODES.objectNode();
        put(out, "current", current);
        put(out, "next", next);
        put(out, "last", last);
        return out;
    }

    private void put(ObjectNode out, String name, @Nullable Long time) {
        if (time == null) {
            out.putNull(name);
            return;
        }
        ChainRules rules = ledger.config().rules(time);
        ObjectNode one = out.putObject(name);
        one.put("activationTime", time);
        one.putObject("blobSchedule")
                .put("baseFeeUpdateFraction", rules.blobs().updateFraction())
                .put("max", rules.blobs().max())
                .put("target", rules.blobs().target());
        one.put("chainId", rules.chainId().toString());
        one.put("forkId", forkId(time));
        ObjectNode precompiles = one.putObject("precompiles");
        TreeMap<String, String> byName = new TreeMap<>();
        for (Address address : Precompiles.addresses(rules.fork())) {
            byName.put(String.valueOf(PRECOMPILES.get(address.small())), address.toString());
        }
        byName.forEach(precompiles::put);
        systemContracts(one.putObject("systemContracts"), rules);
    }

    private static void systemContracts(ObjectNode out, ChainRules rules) {
        if (rules.fork().atLeast(Fork.CANCUN)) {
            out.put("BEACON_ROOTS_ADDRESS", SystemCalls.BEACON_ROOTS.toString());
        }
        if (rules.fork().atLeast(Fork.PRAGUE)) {
            out.put("CONSOLIDATION_REQUEST_PREDEPLOY_ADDRESS", SystemCalls.CONSOLIDATION_REQUESTS.toString());
            out.put("DEPOSIT_CONTRACT_ADDRESS", rules.depositContract().toString());
            out.put("HISTORY_STORAGE_ADDRESS", SystemCalls.BLOCK_HASHES.toString());
            out.put("WITHDRAWAL_REQUEST_PREDEPLOY_ADDRESS", SystemCalls.WITHDRAWAL_REQUESTS.toString());
        }
    }

    /// EIP-6122: checksum of the genesis hash and all later changes up to `time`; every fork by number is in block 0.
    private String forkId(long time) {
        Header genesis = ledger.header(0);
        if (genesis == null) {
            throw RpcException.refused("header not found");
        }
        CRC32 checksum = new CRC32();
        checksum.update(genesis.hash().toArray());
        for (long change : changes().headSet(time, true)) {
            if (change > genesis.timestamp()) {
                checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(change).array());
            }
        }
        return "0x" + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private ObjectNode capabilities() {
        ObjectNode out = JsonViews.NODES.objectNode();
        long head = ledger.head().number();
        out.putObject("head")
                .put("number", Hex.quantity(head))
                .put("hash", ledger.head().hash().toString());
        for (String all : new String[] {"state", "tx", "logs", "receipts", "blocks"}) {
            out.putObject(all).put("disabled", false).put("oldestBlock", "0x0");
        }
        ObjectNode proofs = out.putObject("stateproofs");
        proofs.put("disabled", false).put("oldestBlock", Hex.quantity(StateMethods.oldestProof(head)));
        proofs.putObject("deleteStrategy")
                .put("type", "window")
                .put("retentionBlocks", Hex.quantity(StateMethods.PROOF_BLOCKS));
        return out;
    }
}
