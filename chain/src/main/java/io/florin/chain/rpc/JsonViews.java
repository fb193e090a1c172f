package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.Header;
import io.florin.chain.block.Log;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.block.Withdrawal;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.Evm;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.transaction.AccessListEntry;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JSON forms of headers, blocks, transactions, receipts and logs (execution-apis specification).
final class JsonViews {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonViews() {}

    /// Address with the checksum of EIP-55.
    static String checksummed(Address address) {
        String digits = address.toString().substring(2);
        String hash = Hex.data(Keccak256.hash(digits.getBytes(StandardCharsets.US_ASCII)));
        StringBuilder out = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i++) {
            boolean upper = hash.charAt(i + 2) >= '8';
            out.append(upper ? Character.toUpperCase(digits.charAt(i)) : digits.charAt(i));
        }
        return out.toString();
    }

    static ObjectNode header(Header header, Hash hash) {
        ObjectNode out = NODES.objectNode();
        out.put("number", Hex.quantity(header.number()));
        out.put("hash", hash.toString());
        out.put("parentHash", header.parentHash().toString());
        out.put("sha3Uncles", header.ommersHash().toString());
        out.put("miner", header.beneficiary().toString());
        out.put("stateRoot", header.stateRoot().toString());
        out.put("transactionsRoot", header.transactionsRoot().toString());
        out.put("receiptsRoot", header.receiptsRoot().toString());
        out.put("logsBloom", header.logsBloom().bytes().toString());
        out.put("difficulty", header.difficulty().toString());
        out.put("gasLimit", Hex.quantity(header.gasLimit()));
        out.put("gasUsed", Hex.quantity(header.gasUsed()));
        out.put("timestamp", Hex.quantity(header.timestamp()));
        out.put("extraData", header.extraData().toString());
        out.put("mixHash", header.prevRandao().toString());
        out.put("nonce", header.nonce().toString());
        if (header.baseFeePerGas() != null) {
            out.put("baseFeePerGas", header.baseFeePerGas().toString());
        }
        if (header.withdrawalsRoot() != null) {
            out.put("withdrawalsRoot", header.withdrawalsRoot().toString());
        }
        if (header.blobGasUsed() != null && header.excessBlobGas() != null) {
            out.put("blobGasUsed", Hex.quantity(header.blobGasUsed()));
            out.put("excessBlobGas", Hex.quantity(header.excessBlobGas()));
        }
        if (header.parentBeaconBlockRoot() != null) {
            out.put("parentBeaconBlockRoot", header.parentBeaconBlockRoot().toString());
        }
        if (header.requestsHash() != null) {
            out.put("requestsHash", header.requestsHash().toString());
        }
        return out;
    }

    static ObjectNode block(StoredBlock stored, boolean full) {
        ObjectNode out = header(stored.header(), stored.hash());
        out.put("size", Hex.quantity(stored.block().encode().length));
        ArrayNode list = out.putArray("transactions");
        List<Transaction> transactions = stored.block().transactions();
        for (int i = 0; i < transactions.size(); i++) {
            if (full) {
                list.add(transaction(transactions.get(i), stored, i));
            } else {
                list.add(transactions.get(i).hash().toString());
            }
        }
        out.putArray("uncles");
        if (stored.header().withdrawalsRoot() != null) {
            ArrayNode withdrawals = out.putArray("withdrawals");
            stored.block().withdrawals().forEach(one -> withdrawals.add(withdrawal(one)));
        }
        return out;
    }

    private static ObjectNode withdrawal(Withdrawal one) {
        return NODES.objectNode()
                .put("index", Hex.quantity(one.index()))
                .put("validatorIndex", Hex.quantity(one.validator()))
                .put("address", one.address().toString())
                .put("amount", Hex.quantity(one.amountGwei()));
    }

    /// @param block null for a waiting transaction
    static ObjectNode transaction(Transaction transaction, @Nullable StoredBlock block, int index) {
        Transaction.Payload payload = transaction.payload();
        ObjectNode out = NODES.objectNode();
        if (block == null) {
            out.putNull("blockHash")
                    .putNull("blockNumber")
                    .putNull("blockTimestamp")
                    .putNull("transactionIndex");
        } else {
            out.put("blockHash", block.hash().toString());
            out.put("blockNumber", Hex.quantity(block.number()));
            out.put("blockTimestamp", Hex.quantity(block.header().timestamp()));
            out.put("transactionIndex", Hex.quantity(index));
        }
        Address sender = transaction.sender();
        out.put("from", sender == null ? Address.ZERO.toString() : sender.toString());
        out.put("hash", transaction.hash().toString());
        out.put("type", Hex.quantity(payload.type().number()));
        out.put("nonce", Hex.quantity(payload.nonce()));
        out.put("gas", Hex.quantity(payload.gasLimit()));
        Address to = payload.to();
        if (to == null) {
            out.putNull("to");
        } else {
            out.put("to", to.toString());
        }
        out.put("value", payload.value().toString());
        out.put("input", payload.data().toString());
        UInt256 chainId = payload.chainId();
        if (chainId != null) {
            out.put("chainId", chainId.toString());
        }
        prices(transaction, block, out);
        lists(payload, out);
        signature(transaction, out);
        return out;
    }

    private static void prices(Transaction transaction, @Nullable StoredBlock block, ObjectNode out) {
        Transaction.Payload payload = transaction.payload();
        if (payload.type().number() < TransactionType.DYNAMIC_FEE.number()) {
            out.put("gasPrice", payload.maxFeePerGas().toString());
            return;
        }
        UInt256 price = block == null
                ? payload.maxFeePerGas()
                : transaction.effectiveGasPrice(block.header().baseFee());
        out.put("gasPrice", price.toString());
        out.put("maxFeePerGas", payload.maxFeePerGas().toString());
        out.put("maxPriorityFeePerGas", payload.maxPriorityFeePerGas().toString());
    }

    private static void lists(Transaction.Payload payload, ObjectNode out) {
        if (payload.type() != TransactionType.LEGACY) {
            out.set("accessList", accessList(payload.accessList()));
        }
        if (payload.type() == TransactionType.BLOB) {
            out.put("maxFeePerBlobGas", payload.maxFeePerBlobGas().toString());
            ArrayNode hashes = out.putArray("blobVersionedHashes");
            payload.blobHashes().forEach(hash -> hashes.add(hash.toString()));
        }
        if (payload.type() == TransactionType.SET_CODE) {
            ArrayNode list = out.putArray("authorizationList");
            for (Authorization one : payload.authorizations()) {
                list.addObject()
                        .put("chainId", one.chainId().toString())
                        .put("address", one.delegate().toString())
                        .put("nonce", UInt256.of(one.nonce()).toString())
                        .put("yParity", Hex.quantity(one.signature().parity()))
                        .put("r", one.signature().r().toString())
                        .put("s", one.signature().s().toString());
            }
        }
    }

    static ArrayNode accessList(List<AccessListEntry> entries) {
        ArrayNode list = NODES.arrayNode();
        for (AccessListEntry entry : entries) {
            ObjectNode one = list.addObject().put("address", entry.address().toString());
            ArrayNode keys = one.putArray("storageKeys");
            entry.slots().forEach(slot -> keys.add(slot.toString()));
        }
        return list;
    }

    private static void signature(Transaction transaction, ObjectNode out) {
        int parity = transaction.signature().parity();
        UInt256 chainId = transaction.payload().chainId();
        if (transaction.type() != TransactionType.LEGACY) {
            out.put("yParity", Hex.quantity(parity));
            out.put("v", Hex.quantity(parity));
        } else if (chainId == null) {
            out.put("v", Hex.quantity(27 + parity));
        } else {
            out.put("v", chainId.plus(chainId).plus(UInt256.of(35L + parity)).toString());
        }
        out.put("r", transaction.signature().r().toString());
        out.put("s", transaction.signature().s().toString());
    }

    /// All receipts of a block.
    ///
    /// @param blobBaseFee of the block, shown for blob transactions
    static ArrayNode receipts(StoredBlock block, List<Receipt> receipts, UInt256 blobBaseFee) {
        ArrayNode list = NODES.arrayNode();
        int firstLog = 0;
        for (int i = 0; i < receipts.size(); i++) {
            list.add(receipt(block, receipts, blobBaseFee, i, firstLog));
            firstLog += receipts.get(i).logs().size();
        }
        return list;
    }

    static ObjectNode receipt(StoredBlock block, List<Receipt> receipts, UInt256 blobBaseFee, int index) {
        int firstLog = 0;
        for (int i = 0; i < index; i++) {
            firstLog += receipts.get(i).logs().size();
        }
        return receipt(block, receipts, blobBaseFee, index, firstLog);
    }

    private static ObjectNode receipt(
            StoredBlock block, List<Receipt> receipts, UInt256 blobBaseFee, int index, int firstLog) {
        Receipt receipt = receipts.get(index);
        Transaction transaction = block.block().transactions().get(index);
        long before = index == 0 ? 0 : receipts.get(index - 1).cumulativeGasUsed();
        ObjectNode out = NODES.objectNode();
        out.put("transactionHash", transaction.hash().toString());
        out.put("transactionIndex", Hex.quantity(index));
        out.put("blockHash", block.hash().toString());
        out.put("blockNumber", Hex.quantity(block.number()));
        Address sender = transaction.sender();
        out.put("from", sender == null ? Address.ZERO.toString() : sender.toString());
        Address to = transaction.to();
        if (to == null) {
            out.putNull("to");
            out.put(
                    "contractAddress",
                    sender == null
                            ? null
                            : Evm.contractAddress(sender, transaction.nonce()).toString());
        } else {
            out.put("to", to.toString()).putNull("contractAddress");
        }
        out.put("cumulativeGasUsed", Hex.quantity(receipt.cumulativeGasUsed()));
        out.put("gasUsed", Hex.quantity(receipt.cumulativeGasUsed() - before));
        out.put(
                "effectiveGasPrice",
                transaction.effectiveGasPrice(block.header().baseFee()).toString());
        out.put("status", receipt.success() ? "0x1" : "0x0");
        out.put("type", Hex.quantity(receipt.type().number()));
        if (receipt.type() == TransactionType.BLOB) {
            long blobs = transaction.payload().blobHashes().size();
            out.put("blobGasUsed", Hex.quantity(blobs * BlobSchedule.GAS_PER_BLOB));
            out.put("blobGasPrice", blobBaseFee.toString());
        }
        out.put("logsBloom", receipt.bloom().bytes().toString());
        ArrayNode logs = out.putArray("logs");
        for (int i = 0; i < receipt.logs().size(); i++) {
            logs.add(log(receipt.logs().get(i), block.header(), block.hash(), transaction.hash(), index, firstLog + i));
        }
        return out;
    }

    static ObjectNode log(Log log, Header header, Hash blockHash, Hash transaction, int index, int logIndex) {
        ObjectNode out = NODES.objectNode();
        out.put("address", log.address().toString());
        ArrayNode topics = out.putArray("topics");
        log.topics().forEach(topic -> topics.add(topic.toString()));
        out.put("data", log.data().toString());
        out.put("blockNumber", Hex.quantity(header.number()));
        out.put("blockTimestamp", Hex.quantity(header.timestamp()));
        out.put("transactionHash", transaction.toString());
        out.put("transactionIndex", Hex.quantity(index));
        out.put("blockHash", blockHash.toString());
        out.put("logIndex", Hex.quantity(logIndex));
        out.put("removed", false);
        return out;
    }
}
