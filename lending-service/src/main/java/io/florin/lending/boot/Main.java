package io.florin.lending.boot;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/// Entry of the service process.
@QuarkusMain
public final class Main {
    /// @param arguments options of `./florin start`
    public static void main(String[] arguments) {
        int status;
        try {
            Map<String, String> environment = System.getenv();
            status = new Startup(Settings.of(arguments, environment), environment).run();
        } catch (StartupRefused refused) {
            System.err.println(refused.getMessage());
            status = 2;
        }
        // Libraries leave threads behind that would keep the process; it ends here on purpose.
        Runtime.getRuntime().halt(status);
    }
}
