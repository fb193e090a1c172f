package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/// Sends the outbox, one transaction after the other per key. Order of steps, each durable before the next:
/// nonce and signed bytes in the database; bytes to the chain; receipt into the database. After a kill the
/// same bytes go out again, so a business key never has two effects. Called by one thread.
@Singleton
class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class);
    /// EIP-7825: most gas of one transaction.
    private static final BigInteger GAS_CAP = BigInteger.valueOf(1 << 24);

    private final Chain chain;
    private final ServiceKeys keys;
    private final OutboxTable table;

    Sender(Chain chain, ServiceKeys keys, OutboxTable table) {
        this.chain = chain;
        this.keys = keys;
        this.table = table;
    }

    /// One step for each key.
    ///
    /// @return whether anything moved; call again at once then
    boolean step() {
        boolean moved = false;
        for (ServiceSigner signer : ServiceSigner.values()) {
            moved |= step(signer);
        }
        return moved;
    }

    private boolean step(ServiceSigner signer) {
        Optional<OutboxTable.Row> next = QuarkusTransaction.requiringNew().call(() -> table.next(signer.fileName()));
        if (next.isEmpty()) {
            return false;
        }
        OutboxTable.Row row = next.get();
        if (row.state().equals("signed")) {
            return settle(signer, row);
        }
        return sign(signer, row);
    }

    /// Estimates, then stores nonce and bytes. A refusal by the contract ends the row without a nonce.
    private boolean sign(ServiceSigner signer, OutboxTable.Row row) {
        String from = keys.address(signer);
        BigInteger gas;
        try {
            gas = JsonRpc.quantity(chain.rpc().call("eth_estimateGas", transaction(from, row)));
        } catch (JsonRpc.RpcError error) {
            return refused(row, error);
        }
        BigInteger limit = gas.multiply(BigInteger.valueOf(5))
                .divide(BigInteger.valueOf(4))
                .min(GAS_CAP);
        long count = JsonRpc.quantity(chain.rpc().call("eth_getTransactionCount", from, "latest"))
                .longValueExact();
        Fees fees = fees();
        QuarkusTransaction.requiringNew().run(() -> {
            long nonce = table.lockNonce(signer.fileName(), from, count);
            RawTransaction raw = RawTransaction.createTransaction(
                    chain.chainId(),
                    BigInteger.valueOf(nonce),
                    limit,
                    row.to(),
                    BigInteger.ZERO,
                    Hex.of(row.calldata()),
                    fees.tip(),
                    fees.most());
            byte[] bytes = TransactionEncoder.signMessage(raw, keys.of(signer));
            table.signed(row.id(), signer.fileName(), nonce, bytes, Hex.of(Hash.sha3(bytes)));
        });
        return true;
    }

    private boolean refused(OutboxTable.Row row, JsonRpc.RpcError error) {
        RuntimeException reason = Reverts.translate(ContractInterface.of(row.contract()), error);
        if (!(reason instanceof ContractReverted reverted)) {
            throw reason;
        }
        LOG.warnf("outbox row %d refused: %s", row.id(), reverted.getMessage());
        QuarkusTransaction.requiringNew().run(() -> table.reverted(row.id(), reverted.error(), detail(reverted)));
        return true;
    }

    /// Brings a signed row to its receipt: looks for it, sends the same bytes where it is missing.
    private boolean settle(ServiceSigner signer, OutboxTable.Row row) {
        String hash = java.util.Objects.requireNonNull(row.hash(), "signed row without hash");
        JsonNode receipt = chain.rpc().call("eth_getTransactionReceipt", hash);
        if (receipt.isNull() || receipt.isMissingNode()) {
            send(row);
            receipt = chain.rpc().call("eth_getTransactionReceipt", hash);
            if (receipt.isNull() || receipt.isMissingNode()) {
                return false;
            }
        }
        long block = JsonRpc.quantity(receipt.path("blockNumber")).longValueExact();
        if (receipt.path("status").asText().equals("0x1")) {
            QuarkusTransaction.requiringNew().run(() -> table.included(row.id(), block));
            return true;
        }
        ContractReverted why = why(keys.address(signer), row, block);
        LOG.warnf("outbox row %d reverted in block %d: %s", row.id(), block, why.getMessage());
        QuarkusTransaction.requiringNew().run(() -> table.reverted(row.id(), why.error(), detail(why)));
        return true;
    }

    private void send(OutboxTable.Row row) {
        byte[] raw = row.raw();
        if (raw == null) {
            throw new IllegalStateException("signed row " + row.id() + " without bytes");
        }
        try {
            chain.rpc().call("eth_sendRawTransaction", Hex.of(raw));
        } catch (JsonRpc.RpcError error) {
            String message = error.message().toLowerCase(java.util.Locale.ROOT);
            boolean known = message.contains("already known")
                    || message.contains("nonce too low")
                    || message.contains("already imported");
            if (!known) {
                throw new ChainUnavailable("outbox row " + row.id() + " not taken: " + error.message());
            }
        }
    }

    /// The reason of a failed transaction, by calling it again on the state before its block.
    private ContractReverted why(String from, OutboxTable.Row row, long block) {
        try {
            String before = JsonRpc.quantity(Math.max(0, block - 1));
            chain.rpc().call("eth_call", transaction(from, row), before);
            return new ContractReverted("unknown", null);
        } catch (JsonRpc.RpcError error) {
            RuntimeException reason = Reverts.translate(ContractInterface.of(row.contract()), error);
            return reason instanceof ContractReverted reverted ? reverted : new ContractReverted("unknown", null);
        }
    }

    private static String detail(ContractReverted reverted) {
        Values values = reverted.values();
        return values == null ? "" : values.toString();
    }

    private static Map<String, String> transaction(String from, OutboxTable.Row row) {
        Map<String, String> transaction = new HashMap<>();
        transaction.put("from", from);
        transaction.put("to", row.to());
        transaction.put("data", Hex.of(row.calldata()));
        return transaction;
    }

    private record Fees(BigInteger tip, BigInteger most) {}

    /// Zero on our own chain; twice the present price elsewhere.
    private Fees fees() {
        BigInteger price = JsonRpc.quantity(chain.rpc().call("eth_gasPrice"));
        if (price.signum() == 0) {
            return new Fees(BigInteger.ZERO, BigInteger.ZERO);
        }
        BigInteger tip = JsonRpc.quantity(chain.rpc().call("eth_maxPriorityFeePerGas"));
        return new Fees(tip, price.multiply(BigInteger.TWO).max(tip));
    }
}
