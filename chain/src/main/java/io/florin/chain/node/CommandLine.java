package io.florin.chain.node;

import io.florin.chain.parallel.ExecutorChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Options of `./florin chain`. A bad option is answered by one sentence.
final class CommandLine {
    static final String HELP = """
            Usage: ./florin chain [options]
            Runs the chain alone: blocks, state and JSON-RPC, without the lending service.

              --data DIR           folder of the chain's data (default data/chain)
              --host ADDRESS       address to bind (default 127.0.0.1); beyond loopback only eth_, net_, web3_ and
                                   florin_ methods are served
              --port N             JSON-RPC port, 0 for a free one (default 8545)
              --allow-host NAME    answer requests that name this host (repeatable)
              --genesis FILE       geth or Besu style genesis (default: Florin's own chain, id 1252)
              --mode MODE          instant (default), interval or manual
              --block-time SECONDS distance of blocks in interval mode (default 1)
              --executor NAME      auto (default), sequential or parallel: how blocks run
              --workers N          threads that run transactions (default: processors)
              --help               this text
            """;

    private static final Set<String> OPTIONS = Set.of(
            "--data",
            "--host",
            "--port",
            "--allow-host",
            "--genesis",
            "--mode",
            "--block-time",
            "--executor",
            "--workers");

    /// A wrong command line; the message is the sentence to print.
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    private CommandLine() {}

    static NodeConfig parse(String... arguments) {
        NodeConfig config = NodeConfig.at(Path.of("data", "chain"));
        Path data = config.dataFolder();
        Set<String> hosts = new HashSet<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (!OPTIONS.contains(option)) {
                throw new UsageException("Unknown option " + option + " (see ./florin chain --help).");
            }
            if (i + 1 == arguments.length) {
                throw new UsageException("Option " + option + " needs a value (see ./florin chain --help).");
            }
            String value = arguments[i + 1];
            switch (option) {
                case "--data" -> data = Path.of(value);
                case "--host" -> config = config.withRpc(value, config.rpcPort());
                case "--port" -> config = config.withRpc(config.rpcHost(), number(option, value, 0, 65_535));
                case "--allow-host" -> hosts.add(value);
                case "--genesis" -> config = config.withGenesis(existing(value));
                case "--mode" -> config = config.withMode(mode(value));
                case "--executor" ->
                    config = config.withExecutor(new ExecutorChoice(
                            executor(value), config.executor().workers()));
                case "--workers" ->
                    config = config.withExecutor(new ExecutorChoice(
                            config.executor().mode(), number(option, value, 1, ExecutorChoice.MOST_WORKERS)));
                default -> config = config.withBlockTime(Duration.ofSeconds(number(option, value, 1, 3_600)));
            }
        }
        return config.withHostNames(hosts).withDataFolder(data);
    }

    private static Path existing(String value) {
        Path file = Path.of(value);
        if (!Files.isReadable(file)) {
            throw new UsageException("The genesis file " + value + " cannot be read.");
        }
        return file;
    }

    private static SealMode mode(String value) {
        return Arrays.stream(SealMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("Option --mode is instant, interval or manual, not " + value + "."));
    }

    private static ExecutorChoice.Mode executor(String value) {
        try {
            return ExecutorChoice.Mode.of(value);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("Option --executor " + unknown.getMessage() + ".");
        }
    }

    private static int number(String option, String value, int from, int to) {
        try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw new UsageException(
                "Option " + option + " is a whole number from " + from + " to " + to + ", not " + value + ".");
    }
}
