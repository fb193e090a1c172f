package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthSendTransaction;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;

class GivenAWeb3jClientTest {
    @TempDir
    Path folder;

    @Test
    void whenItDeploysCallsAndReadsLogs_thenEverythingIsUnderstood() throws Exception {
        try (ChainNode node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0))) {
            Web3j web3j = Web3j.build(new HttpService(node.rpcUrl()));
            TestWallet wallet = new TestWallet(11);
            RawTransactionManager manager = new RawTransactionManager(web3j, wallet.credentials(), 1252);
            PollingTransactionReceiptProcessor receipts = new PollingTransactionReceiptProcessor(web3j, 50, 100);
            BigInteger gas = BigInteger.valueOf(500_000);

            EthSendTransaction sent = manager.sendEIP1559Transaction(
                    1252,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    gas,
                    null,
                    Contracts.initCode(Contracts.COUNTER_RUNTIME),
                    BigInteger.ZERO,
                    true);
            assertTrue(!sent.hasError(), () -> sent.getError().getMessage());
            TransactionReceipt deployed = receipts.waitForTransactionReceipt(sent.getTransactionHash());
            assertTrue(deployed.isStatusOK());

            String contract = deployed.getContractAddress();
            String call = manager.sendTransaction(BigInteger.ZERO, gas, contract, "0x", BigInteger.ZERO)
                    .getTransactionHash();
            TransactionReceipt called = receipts.waitForTransactionReceipt(call);
            assertEquals(1, called.getLogs().size());

            String value = web3j.ethCall(
                            Transaction.createEthCallTransaction(wallet.address(), contract, "0x"),
                            DefaultBlockParameterName.LATEST)
                    .send()
                    .getValue();
            assertEquals(BigInteger.TWO, new BigInteger(value.substring(2), 16));
            EthFilter filter =
                    new EthFilter(DefaultBlockParameterName.EARLIEST, DefaultBlockParameterName.LATEST, contract);
            assertEquals(1, web3j.ethGetLogs(filter).send().getLogs().size());
            assertEquals(
                    BigInteger.ZERO,
                    web3j.ethGetBlockByNumber(DefaultBlockParameterName.LATEST, true)
                            .send()
                            .getBlock()
                            .getBaseFeePerGas());
            web3j.shutdown();
        }
    }
}
