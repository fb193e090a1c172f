package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.Header;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `eth_` chain and fees, `net_`, `web3_`.
final class ChainMethods {
    private final RpcBackend backend;
    private final Ledger ledger;
    private final BlockRef blocks;

    ChainMethods(RpcBackend backend) {
        this.backend = backend;
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
    }

    void register(MethodTable table) {
        table.add("eth_chainId", p -> ledger.config().chainId().toString());
        table.add("eth_blockNumber", p -> Hex.quantity(ledger.head().number()));
        table.add("eth_syncing", p -> false);
        table.add("eth_accounts", p -> JsonViews.NODES.arrayNode());
        table.add("eth_coinbase", p -> ledger.head().header().beneficiary().toString());
        table.add("eth_protocolVersion", p -> "0x44");
        table.add("eth_mining", p -> false);
        table.add("eth_hashrate", p -> "0x0");
        table.add("eth_gasPrice", p -> gasPrice().toString());
        table.add("eth_maxPriorityFeePerGas", p -> tip().toString());
        table.add("eth_baseFee", p -> ledger.nextBaseFee(ledger.head().header()).toString());
        table.add(
                "eth_blobBaseFee",
                p -> ledger.context(ledger.head().header()).blobBaseFee().toString());
        table.add("eth_feeHistory", this::feeHistory);
        table.add("net_version", p -> ledger.config().chainId().toBigInteger().toString());
        table.add("net_listening", p -> true);
        table.add("net_peerCount", p -> "0x0");
        table.add("web3_clientVersion", p -> backend.clientVersion());
        table.add("web3_sha3", p -> Hex.data(Keccak256.hash(p.data(0))));
    }

    /// Nothing on a free chain; else a tip of 1 gwei, which is taken in the next block unless it is full.
    private UInt256 tip() {
        return ledger.config().zeroBaseFee() ? UInt256.ZERO : UInt256.of(1_000_000_000L);
    }

    private UInt256 gasPrice() {
        return ledger.nextBaseFee(ledger.head().header()).plusSaturating(tip());
    }

    private ObjectNode feeHistory(Params params) {
        long wanted = params.quantity(0);
        long newest = blocks.required(params, 1);
        List<Double> percentiles = percentiles(params);
        long count = Math.min(Math.min(wanted, backend.limits().feeHistoryBlocks()), newest + 1);
        ObjectNode out = JsonViews.NODES.objectNode();
        long oldest = newest - count + 1;
        out.put("oldestBlock", Hex.quantity(count == 0 ? 0 : oldest));
        ArrayNode fees = out.putArray("baseFeePerGas");
        ArrayNode ratios = out.putArray("gasUsedRatio");
        ArrayNode blobFees = out.putArray("baseFeePerBlobGas");
        ArrayNode blobRatios = out.putArray("blobGasUsedRatio");
        ArrayNode rewards = percentiles.isEmpty() ? JsonViews.NODES.arrayNode() : out.putArray("reward");
        for (long number = oldest; number <= newest && count > 0; number++) {
            StoredBlock block = ledger.block(number);
            if (block == null) {
                throw RpcException.refused("header not found");
            }
            Header header = block.header();
            fees.add(header.baseFee().toString());
            ratios.add((double) header.gasUsed() / header.gasLimit());
            blobFees.add(ledger.context(header).blobBaseFee().toString());
            Long blobGas = header.blobGasUsed();
            int maxBlobs = ledger.config().rules(header.timestamp()).blobs().max();
            blobRatios.add(blobGas == null ? 0.0 : (double) blobGas / (maxBlobs * 131_072.0));
            if (!percentiles.isEmpty()) {
                rewards.add(rewards(block, percentiles));
            }
            if (number == newest) {
                fees.add(ledger.nextBaseFee(header).toString());
                blobFees.add(ledger.context(header).blobBaseFee().toString());
            }
        }
        return out;
    }

    private List<Double> percentiles(Params params) {
        List<Double> percentiles = new ArrayList<>();
        if (!params.has(2)) {
            return percentiles;
        }
        if (!params.node(2).isArray()) {
            throw RpcException.invalidParameter(2, Params.shown(params.node(2)) + " is not an array");
        }
        if (params.node(2).size() > backend.limits().percentiles()) {
            throw RpcException.limit(
                    "too many percentiles",
                    backend.limits().percentiles(),
                    params.node(2).size());
        }
        double last = 0;
        for (var node : params.node(2)) {
            if (!node.isNumber() || node.doubleValue() < last || node.doubleValue() > 100) {
                throw RpcException.invalidParameter(2, Params.shown(node) + " is not a rising percentile of 0..100");
            }
            last = node.doubleValue();
            percentiles.add(last);
        }
        return percentiles;
    }

    private ArrayNode rewards(StoredBlock block, List<Double> percentiles) {
        record Paid(BigInteger tip, long gas) {}
        List<Paid> paid = new ArrayList<>();
        List<Receipt> receipts = ledger.receipts(block.number());
        UInt256 fee = block.header().baseFee();
        long before = 0;
        for (int i = 0; i < receipts.size(); i++) {
            Transaction transaction = block.block().transactions().get(i);
            long gas = receipts.get(i).cumulativeGasUsed() - before;
            before = receipts.get(i).cumulativeGasUsed();
            paid.add(new Paid(transaction.effectiveGasPrice(fee).minus(fee).toBigInteger(), gas));
        }
        paid.sort(Comparator.comparing(Paid::tip));
        ArrayNode out = JsonViews.NODES.arrayNode();
        for (double percentile : percentiles) {
            double threshold = block.header().gasUsed() * percentile / 100;
            BigInteger tip = BigInteger.ZERO;
            long gas = 0;
            for (Paid one : paid) {
                gas += one.gas();
                tip = one.tip();
                if (gas >= threshold) {
                    break;
                }
            }
            out.add(Hex.quantity(tip));
        }
        return out;
    }
}
