package io.florin.lending.demo;

import io.florin.contracts.abi.CollateralRegistry;
import io.florin.contracts.abi.FLUSD;
import io.florin.contracts.abi.FLV;
import io.florin.contracts.abi.Governor;
import io.florin.contracts.abi.LoanBook;
import io.florin.contracts.abi.Origination;
import io.florin.contracts.abi.PegModule;
import io.florin.contracts.abi.Pool;
import io.florin.contracts.abi.TestReserveToken;
import io.florin.contracts.abi.TrancheVault;
import io.florin.contracts.abi.VoteLock;
import io.florin.contracts.deploy.DemoAccounts;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.StaticGasProvider;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;
import org.web3j.utils.Numeric;

/// A published demo wallet: signs texts, statements and transactions. One thread at a time.
final class Wallet {
    private static final StaticGasProvider FREE = new StaticGasProvider(BigInteger.ZERO, BigInteger.valueOf(8_000_000));
    private static final int RECEIPT_PAUSE_MILLIS = 10;
    private static final int RECEIPT_TRIES = 3_000;

    private final Contracts contracts;
    private final Credentials key;
    private final TransactionManager sender;

    /// @param index in the published mnemonic
    Wallet(Contracts contracts, int index) {
        this.contracts = contracts;
        this.key = DemoAccounts.credentials(index);
        this.sender = new RawTransactionManager(
                contracts.web3(),
                key,
                contracts.chainId(),
                new PollingTransactionReceiptProcessor(contracts.web3(), RECEIPT_PAUSE_MILLIS, RECEIPT_TRIES));
    }

    /// Lower case.
    String address() {
        return key.getAddress().toLowerCase(Locale.ROOT);
    }

    /// `personal_sign`, 65 bytes as 0x text.
    String signText(String text) {
        return hex(Sign.signPrefixedMessage(text.getBytes(StandardCharsets.UTF_8), key.getEcKeyPair()));
    }

    /// EIP-712, 65 bytes as 0x text.
    String signTypedData(String json) {
        try {
            byte[] digest = new StructuredDataEncoder(json).hashStructuredData();
            return hex(Sign.signMessage(digest, key.getEcKeyPair(), false));
        } catch (IOException cause) {
            throw new IllegalArgumentException("not EIP-712 typed data", cause);
        }
    }

    private static String hex(Sign.SignatureData signature) {
        return Numeric.toHexString(signature.getR())
                + Numeric.toHexStringNoPrefix(signature.getS())
                + Numeric.toHexStringNoPrefix(signature.getV());
    }

    /// Sends and waits for the receipt.
    ///
    /// @throws IllegalStateException with the revert reason when it is refused
    TransactionReceipt send(RemoteFunctionCall<TransactionReceipt> call) {
        try {
            return call.send();
        } catch (Exception failure) { // web3j declares nothing narrower
            throw new IllegalStateException("a transaction of " + address() + ": " + failure.getMessage(), failure);
        }
    }

    Contracts contracts() {
        return contracts;
    }

    FLUSD flusd() {
        return FLUSD.load(contracts.address("FLUSD"), contracts.web3(), sender, FREE);
    }

    TestReserveToken reserveToken() {
        return TestReserveToken.load(contracts.reserveToken(), contracts.web3(), sender, FREE);
    }

    PegModule peg() {
        return PegModule.load(contracts.address("PegModule"), contracts.web3(), sender, FREE);
    }

    TrancheVault vault() {
        return TrancheVault.load(contracts.address("TrancheVault"), contracts.web3(), sender, FREE);
    }

    Pool pool() {
        return Pool.load(contracts.address("Pool"), contracts.web3(), sender, FREE);
    }

    CollateralRegistry registry() {
        return CollateralRegistry.load(contracts.address("CollateralRegistry"), contracts.web3(), sender, FREE);
    }

    Origination origination() {
        return Origination.load(contracts.address("Origination"), contracts.web3(), sender, FREE);
    }

    LoanBook loanBook() {
        return LoanBook.load(contracts.address("LoanBook"), contracts.web3(), sender, FREE);
    }

    FLV flv() {
        return FLV.load(contracts.address("FLV"), contracts.web3(), sender, FREE);
    }

    VoteLock voteLock() {
        return VoteLock.load(contracts.address("VoteLock"), contracts.web3(), sender, FREE);
    }

    Governor governor() {
        return Governor.load(contracts.address("Governor"), contracts.web3(), sender, FREE);
    }
}
