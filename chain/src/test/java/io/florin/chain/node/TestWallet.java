package io.florin.chain.node;

import java.math.BigInteger;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/// A key that signs price-0 transactions for chain 1252.
final class TestWallet {
    static final long CHAIN_ID = 1252;
    private static final BigInteger GAS = BigInteger.valueOf(2_000_000);
    private final Credentials credentials;

    /// @param number any number above zero: the private key
    TestWallet(long number) {
        credentials = Credentials.create(BigInteger.valueOf(number).toString(16));
    }

    String address() {
        return credentials.getAddress();
    }

    Credentials credentials() {
        return credentials;
    }

    String call(long nonce, String to, String data) {
        return sign(nonce, to, data, GAS, CHAIN_ID, BigInteger.ZERO);
    }

    String deploy(long nonce, String initCode) {
        return sign(nonce, "", initCode, GAS, CHAIN_ID, BigInteger.ZERO);
    }

    String sign(long nonce, String to, String data, BigInteger gas, long chainId, BigInteger value) {
        RawTransaction raw = RawTransaction.createTransaction(
                chainId, BigInteger.valueOf(nonce), gas, to, value, data, BigInteger.ZERO, BigInteger.ZERO);
        return Numeric.toHexString(TransactionEncoder.signMessage(raw, credentials));
    }
}
