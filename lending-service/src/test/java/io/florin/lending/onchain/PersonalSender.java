package io.florin.lending.onchain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/// Sends transactions as a person's own wallet does, for tests.
final class PersonalSender {
    private static final int TRIES = 200;

    private final Chain chain;

    PersonalSender(Chain chain) {
        this.chain = chain;
    }

    /// Sends and waits for a successful receipt.
    ///
    /// @return hash of the transaction
    String send(Credentials wallet, String contract, String function, Object... arguments) {
        byte[] calldata = ContractInterface.of(contract)
                .function(function, arguments.length)
                .calldata(Arrays.asList(arguments));
        JsonRpc rpc = chain.rpc();
        String to = chain.address(contract);
        Map<String, String> call = Map.of("from", wallet.getAddress(), "to", to, "data", Hex.of(calldata));
        BigInteger gas = JsonRpc.quantity(rpc.call("eth_estimateGas", call)).multiply(BigInteger.TWO);
        BigInteger nonce = JsonRpc.quantity(rpc.call("eth_getTransactionCount", wallet.getAddress(), "latest"));
        RawTransaction raw = RawTransaction.createTransaction(
                chain.chainId(), nonce, gas, to, BigInteger.ZERO, Hex.of(calldata), BigInteger.ZERO, BigInteger.ZERO);
        String hash = rpc.call("eth_sendRawTransaction", Hex.of(TransactionEncoder.signMessage(raw, wallet)))
                .asText();
        for (int i = 0; i < TRIES; i++) {
            var receipt = rpc.call("eth_getTransactionReceipt", hash);
            if (!receipt.isNull()) {
                if (!receipt.path("status").asText().equals("0x1")) {
                    throw new AssertionError(contract + "." + function + " reverted");
                }
                return hash;
            }
            pause();
        }
        throw new AssertionError(contract + "." + function + " was not mined");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
