package io.florin.contracts.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// `./florin deploy`: deploys the protocol to a running Ethereum node.
///
/// Exit code 0: deployed, or found deployed; 1: refused or stopped, with one sentence; 2: wrong arguments.
public final class Main {
    private static final String USAGE = """
            usage: florin deploy --rpc URL (--demo | --config FILE) [--data DIR]
                                 [--originator ADDRESS --compliance ADDRESS --publisher ADDRESS]
              --rpc URL      JSON-RPC endpoint of the chain
              --demo         the demo deployment: chain id 1252, published keys, faucet, short delays
              --config FILE  a deployment of your own (JSON, see contracts/README.md)
              --data DIR     data folder, default: data
              --originator, --compliance, --publisher
                             addresses of the service keys; with --demo the default is the keys in DIR/keys
            A stopped run goes on when it is started again.
            """;
    private static final Set<String> WITH_VALUE =
            Set.of("--rpc", "--config", "--data", "--originator", "--compliance", "--publisher");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String name = arguments.get(at);
            if (name.equals("--demo")) {
                options.put(name, "");
            } else if (WITH_VALUE.contains(name) && at + 1 < arguments.size()) {
                options.put(name, arguments.get(++at));
            } else {
                err.println("florin deploy: unknown or incomplete option " + name);
                err.print(USAGE);
                return 2;
            }
        }
        String rpc = options.get("--rpc");
        if (rpc == null || options.containsKey("--demo") == options.containsKey("--config")) {
            err.println("florin deploy: --rpc and one of --demo and --config are needed");
            err.print(USAGE);
            return 2;
        }
        try {
            Path data = Path.of(options.getOrDefault("--data", "data"));
            String file = options.get("--config");
            DeployConfig config = file == null ? demo(options, data) : DeployConfig.read(Path.of(file));
            DeploymentRecord record = Deployment.deploy(config, rpc, data, out::println);
            out.println(
                    "Deployed on chain " + record.chainId() + ": " + DeploymentRecord.fileIn(data, record.chainId()));
            return 0;
        } catch (DeployException refusal) {
            err.println("florin deploy: " + refusal.getMessage());
            return 1;
        }
    }

    private static DeployConfig demo(Map<String, String> options, Path data) {
        return DeployConfig.demo(
                service("originator", options, data),
                service("compliance", options, data),
                service("publisher", options, data));
    }

    private static String service(String name, Map<String, String> options, Path data) {
        String given = options.get("--" + name);
        return given == null ? keystoreAddress(data.resolve("keys"), name) : given;
    }

    /// Address field of the keystore-v3 file `name` or `name.json`.
    private static String keystoreAddress(Path keys, String name) {
        return Stream.of(keys.resolve(name), keys.resolve(name + ".json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Main::addressIn)
                .orElseThrow(() -> new DeployException("There is no key " + keys.resolve(name)
                        + " yet: run ./florin start once, or give --" + name + " ADDRESS."));
    }

    private static String addressIn(Path keystore) {
        try {
            JsonNode address = new ObjectMapper().readTree(keystore.toFile()).path("address");
            String text = address.asText();
            return text.startsWith("0x") ? text : "0x" + text;
        } catch (IOException failure) {
            throw new DeployException("The key file " + keystore + " cannot be read.", failure);
        }
    }
}
