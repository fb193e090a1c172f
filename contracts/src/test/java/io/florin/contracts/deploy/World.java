package io.florin.contracts.deploy;

import io.florin.contracts.abi.Appraisals;
import io.florin.contracts.abi.CollateralRegistry;
import io.florin.contracts.abi.FLUSD;
import io.florin.contracts.abi.FLV;
import io.florin.contracts.abi.Governor;
import io.florin.contracts.abi.IdentityGate;
import io.florin.contracts.abi.Issuance;
import io.florin.contracts.abi.LoanBook;
import io.florin.contracts.abi.Markets;
import io.florin.contracts.abi.Origination;
import io.florin.contracts.abi.PegModule;
import io.florin.contracts.abi.Pool;
import io.florin.contracts.abi.TestReserveToken;
import io.florin.contracts.abi.TrancheVault;
import io.florin.contracts.abi.VoteLock;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.exceptions.TransactionException;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.StaticGasProvider;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;

/// A demo deployment on a chain, and its users with their own keys.
final class World implements AutoCloseable {
    /// Keys of this test installation's service; in a real one they are random files.
    static final Credentials ORIGINATOR = key("originator");

    static final Credentials COMPLIANCE = key("compliance");
    static final Credentials PUBLISHER = key("publisher");
    static final Credentials DEPLOYER = key("deployer");
    private static final StaticGasProvider GAS = new StaticGasProvider(BigInteger.ZERO, BigInteger.valueOf(8_000_000));

    final TestChain chain;
    final DeploymentRecord record;
    final Web3j web3;
    private final BigInteger firstBlock;

    private World(TestChain chain, DeploymentRecord record) {
        this.chain = chain;
        this.record = record;
        this.web3 = Web3j.build(new HttpService(chain.rpcUrl()));
        this.firstBlock = blockNumber().add(BigInteger.ONE);
    }

    static World on(TestChain chain, Path dataFolder) {
        return new World(chain, Deployment.deploy(config(), chain.rpcUrl(), dataFolder, line -> {}, () -> DEPLOYER));
    }

    static DeployConfig config() {
        return DeployConfig.demo(ORIGINATOR.getAddress(), COMPLIANCE.getAddress(), PUBLISHER.getAddress());
    }

    static Credentials key(String name) {
        return Credentials.create(Hash.sha3String("florin test " + name));
    }

    static byte[] hash(String text) {
        return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
    }

    /// 65-byte signature r, s, v of a digest.
    static byte[] sign(Credentials key, byte[] digest) {
        Sign.SignatureData parts = Sign.signMessage(digest, key.getEcKeyPair(), false);
        byte[] signature = Arrays.copyOf(parts.getR(), 65);
        System.arraycopy(parts.getS(), 0, signature, 32, 32);
        signature[64] = parts.getV()[0];
        return signature;
    }

    /// Sends and waits; a revert fails the test with its reason.
    TransactionReceipt send(RemoteFunctionCall<TransactionReceipt> call) {
        try {
            return call.send();
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /// Whether the transaction lands in a block and reverts there; any other failure fails the test.
    boolean refuses(RemoteFunctionCall<TransactionReceipt> call) {
        try {
            return !call.send().isStatusOK();
        } catch (TransactionException reverted) {
            return reverted.getTransactionReceipt()
                    .map(receipt -> !receipt.isStatusOK())
                    .orElseThrow(() -> new IllegalStateException(reverted));
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    <T> T read(RemoteFunctionCall<T> call) {
        try {
            return call.send();
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private BigInteger blockNumber() {
        try {
            return web3.ethBlockNumber().send().getBlockNumber();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Time of the newest block, unix seconds.
    long now() {
        try {
            return web3.ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false)
                    .send()
                    .getBlock()
                    .getTimestamp()
                    .longValueExact();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long today() {
        return now() / 86_400;
    }

    /// All events of our contracts after the deployment (whose role grants carry clock times): address, topics and
    /// data, in order.
    List<String> events() {
        try {
            EthFilter filter = new EthFilter(
                    DefaultBlockParameter.valueOf(firstBlock),
                    DefaultBlockParameterName.LATEST,
                    List.copyOf(record.contracts().values()));
            List<String> lines = new ArrayList<>();
            for (EthLog.LogResult<?> result : web3.ethGetLogs(filter).send().getLogs()) {
                Log log = (Log) result.get();
                lines.add((log.getAddress() + " " + log.getTopics() + " " + log.getData()).toLowerCase(Locale.ROOT));
            }
            return lines;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private TransactionManager as(Credentials user) {
        return new RawTransactionManager(
                web3, user, record.chainId(), new PollingTransactionReceiptProcessor(web3, 10, 1000));
    }

    Markets markets(Credentials user) {
        return Markets.load(record.address(Part.MARKETS), web3, as(user), GAS);
    }

    IdentityGate identityGate(Credentials user) {
        return IdentityGate.load(record.address(Part.IDENTITY_GATE), web3, as(user), GAS);
    }

    FLUSD flusd(Credentials user) {
        return FLUSD.load(record.address(Part.FLUSD), web3, as(user), GAS);
    }

    Issuance issuance(Credentials user) {
        return Issuance.load(record.address(Part.ISSUANCE), web3, as(user), GAS);
    }

    PegModule pegModule(Credentials user) {
        return PegModule.load(record.address(Part.PEG_MODULE), web3, as(user), GAS);
    }

    TestReserveToken reserveToken(Credentials user) {
        return TestReserveToken.load(record.address(Part.TEST_RESERVE_TOKEN), web3, as(user), GAS);
    }

    CollateralRegistry registry(Credentials user) {
        return CollateralRegistry.load(record.address(Part.COLLATERAL_REGISTRY), web3, as(user), GAS);
    }

    Appraisals appraisals(Credentials user) {
        return Appraisals.load(record.address(Part.APPRAISALS), web3, as(user), GAS);
    }

    Origination origination(Credentials user) {
        return Origination.load(record.address(Part.ORIGINATION), web3, as(user), GAS);
    }

    LoanBook loanBook(Credentials user) {
        return LoanBook.load(record.address(Part.LOAN_BOOK), web3, as(user), GAS);
    }

    Pool pool(Credentials user) {
        return Pool.load(record.address(Part.POOL), web3, as(user), GAS);
    }

    TrancheVault vault(Credentials user) {
        return TrancheVault.load(record.address(Part.TRANCHE_VAULT), web3, as(user), GAS);
    }

    FLV flv(Credentials user) {
        return FLV.load(record.address(Part.FLV), web3, as(user), GAS);
    }

    VoteLock voteLock(Credentials user) {
        return VoteLock.load(record.address(Part.VOTE_LOCK), web3, as(user), GAS);
    }

    Governor governor(Credentials user) {
        return Governor.load(record.address(Part.GOVERNOR), web3, as(user), GAS);
    }

    @Override
    public void close() {
        web3.shutdown();
    }
}
