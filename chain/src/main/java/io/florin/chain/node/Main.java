package io.florin.chain.node;

import io.florin.chain.crypto.NativeLibraryException;
import io.florin.chain.ledger.GenesisException;
import io.florin.chain.rpc.PortUnavailableException;
import io.florin.chain.storage.StorageException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `./florin chain`: the node alone, until SIGTERM or Ctrl-C.
public final class Main {
    private static final int USAGE = 2;
    private static final int CANNOT_START = 1;

    private Main() {}

    /// Exit code 0 after a clean stop, 1 when the node cannot start, 2 for a wrong command line.
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$-7s %5$s%6$s%n");
        if (List.of(arguments).contains("--help")) {
            System.out.print(CommandLine.HELP);
            return;
        }
        NodeConfig config;
        try {
            config = CommandLine.parse(arguments);
        } catch (CommandLine.UsageException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(USAGE);
            return;
        }
        run(config);
    }

    private static void run(NodeConfig config) throws InterruptedException {
        ChainNode node;
        try {
            node = ChainNode.start(config);
        } catch (StorageException | GenesisException | PortUnavailableException | NativeLibraryException cannot) {
            System.err.println(cannot.getMessage());
            System.exit(CANNOT_START);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            node.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.println("Chain " + node.chainId() + " at block "
                + node.head().number() + ", JSON-RPC on " + node.rpcUrl() + " (Ctrl-C stops it)");
        stopped.await();
    }
}
