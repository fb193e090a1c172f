package io.florin.contracts.deploy;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.EthEstimateGas;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.utils.Numeric;

/// What the deployment needs of an Ethereum node, with one exception type and plain sentences.
final class ChainClient implements AutoCloseable {
    private static final Duration RECEIPT_TIMEOUT = Duration.ofMinutes(3);
    private static final long FIRST_POLL_MILLIS = 5;
    private static final long LAST_POLL_MILLIS = 500;
    private static final BigInteger BASE_FEE_ROOM = BigInteger.TWO;
    /// EIP-7825: no transaction above this on Osaka.
    private static final BigInteger TRANSACTION_GAS_CAP = BigInteger.valueOf(16_777_216);

    private final String url;
    private final Web3j web3;

    ChainClient(String url) {
        this.url = url;
        this.web3 = Web3j.build(new HttpService(url));
    }

    Web3j web3() {
        return web3;
    }

    long chainId() {
        return send(web3.ethChainId()).getChainId().longValueExact();
    }

    String genesisHash() {
        return block(BigInteger.ZERO).getHash();
    }

    BigInteger transactionCount(String account) {
        return send(web3.ethGetTransactionCount(account, DefaultBlockParameterName.LATEST))
                .getTransactionCount();
    }

    BigInteger balance(String account) {
        return send(web3.ethGetBalance(account, DefaultBlockParameterName.LATEST))
                .getBalance();
    }

    String code(String address) {
        return send(web3.ethGetCode(address, DefaultBlockParameterName.LATEST)).getCode();
    }

    /// Price per gas that a transaction sent now should offer; 0 on a chain that is free.
    BigInteger feePerGas() {
        BigInteger baseFee = Optional.ofNullable(send(web3.ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false))
                        .getBlock()
                        .getBaseFeePerGas())
                .orElse(BigInteger.ZERO);
        if (baseFee.signum() == 0) {
            return BigInteger.ZERO;
        }
        return baseFee.multiply(BASE_FEE_ROOM).add(tip());
    }

    private BigInteger tip() {
        return send(web3.ethMaxPriorityFeePerGas()).getMaxPriorityFeePerGas();
    }

    /// Gas for the transaction, a fifth above the node's estimate.
    ///
    /// @throws DeployException when the node refuses it, with the reason
    BigInteger estimate(String label, String from, @Nullable String to, String data) {
        EthEstimateGas answer =
                raw(web3.ethEstimateGas(new Transaction(from, null, null, null, to, BigInteger.ZERO, data)));
        if (answer.hasError()) {
            throw new DeployException("The chain refuses the step '" + label + "': "
                    + answer.getError().getMessage()
                    + Optional.ofNullable(answer.getError().getData())
                            .map(revert -> " (" + revert + ")")
                            .orElse("")
                    + ".");
        }
        BigInteger used = answer.getAmountUsed();
        return used.add(used.divide(BigInteger.valueOf(5))).min(TRANSACTION_GAS_CAP.max(used));
    }

    /// Signs an EIP-1559 transaction.
    ///
    /// @return raw transaction, hex
    String sign(
            Credentials key,
            long chainId,
            BigInteger nonce,
            BigInteger gas,
            BigInteger fee,
            @Nullable String to,
            String data) {
        BigInteger priority = fee.signum() == 0 ? BigInteger.ZERO : tip().min(fee);
        RawTransaction transaction = RawTransaction.createTransaction(
                chainId, nonce, gas, to == null ? "" : to, BigInteger.ZERO, data, priority, fee);
        return Numeric.toHexString(TransactionEncoder.signMessage(transaction, key));
    }

    static String hashOf(String rawTransaction) {
        return Hash.sha3(rawTransaction);
    }

    void submit(String label, String rawTransaction) {
        Response<?> answer = raw(web3.ethSendRawTransaction(rawTransaction));
        if (answer.hasError()) {
            throw new DeployException("The chain does not take the step '" + label + "': "
                    + answer.getError().getMessage() + ".");
        }
    }

    Optional<TransactionReceipt> receipt(String hash) {
        return send(web3.ethGetTransactionReceipt(hash)).getTransactionReceipt();
    }

    boolean knows(String hash) {
        return send(web3.ethGetTransactionByHash(hash)).getTransaction().isPresent();
    }

    String inputOf(String hash) {
        return send(web3.ethGetTransactionByHash(hash))
                .getTransaction()
                .map(org.web3j.protocol.core.methods.response.Transaction::getInput)
                .orElse("0x");
    }

    /// Waits for the receipt, at most three minutes.
    TransactionReceipt await(String label, String hash) {
        long deadline = System.nanoTime() + RECEIPT_TIMEOUT.toNanos();
        long pause = FIRST_POLL_MILLIS;
        while (System.nanoTime() < deadline) {
            Optional<TransactionReceipt> receipt = receipt(hash);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DeployException(
                        "Stopped while waiting for the step '" + label + "'; run it again to go on.", interrupted);
            }
            pause = Math.min(2 * pause, LAST_POLL_MILLIS);
        }
        throw new DeployException("The chain did not include the step '" + label
                + "' within three minutes; run the deployment again to go on.");
    }

    List<EthLog.LogResult<?>> logs(String address, BigInteger fromBlock, String topic) {
        EthFilter filter =
                new EthFilter(DefaultBlockParameter.valueOf(fromBlock), DefaultBlockParameterName.LATEST, address);
        filter.addSingleTopic(topic);
        return send(web3.ethGetLogs(filter)).getLogs();
    }

    private EthBlock.Block block(BigInteger number) {
        return send(web3.ethGetBlockByNumber(DefaultBlockParameter.valueOf(number), false))
                .getBlock();
    }

    private <T extends Response<?>> T send(Request<?, T> request) {
        T answer = raw(request);
        if (answer.hasError()) {
            throw new DeployException("The chain at " + url + " answers " + request.getMethod() + " with: "
                    + answer.getError().getMessage() + ".");
        }
        return answer;
    }

    private <T extends Response<?>> T raw(Request<?, T> request) {
        try {
            return request.send();
        } catch (IOException failure) {
            throw new DeployException("No Ethereum node answers at " + url + ".", failure);
        }
    }

    @Override
    public void close() {
        web3.shutdown();
    }
}
