package io.florin.chain.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./florin test --fuzz`: lets Jazzer search one target, guided by coverage. Arguments: target, seconds, folder for
/// the inputs that are found. Ends with a status other than 0 when one breaks a rule; it is then in that folder.
public final class FuzzMain {
    /// An input that takes longer is a finding.
    private static final int SLOWEST_SECONDS = 20;

    private static FuzzTarget target;

    private FuzzMain() {}

    /// Runs the search; does not return.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3 || !FuzzTarget.NAMES.contains(arguments[0])) {
            System.err.println("Usage: FuzzMain TARGET SECONDS FOLDER; targets: " + FuzzTarget.NAMES);
            System.exit(2);
        }
        String name = arguments[0];
        Path folder = Path.of(arguments[2]).resolve(name);
        Path found = Files.createDirectories(folder.resolve("found"));
        Path seeds = write(Files.createDirectories(folder.resolve("seeds")), Seeds.of(name));
        Jazzer.main(new String[] {
            "--target_class=" + FuzzMain.class.getName(),
            "--target_args=" + name,
            "--instrumentation_includes=io.florin.chain.**",
            "--custom_hook_includes=io.florin.chain.**",
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + Integer.parseInt(arguments[1]),
            "-timeout=" + SLOWEST_SECONDS,
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
            found.toString(),
            seeds.toString()
        });
    }

    private static Path write(Path folder, List<byte[]> inputs) throws IOException {
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(folder.resolve(Integer.toString(i)), inputs.get(i));
        }
        return folder;
    }

    /// Called by Jazzer before the first input.
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTarget.open(arguments[0]);
    }

    /// Called by Jazzer for every input.
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.accept(input);
    }

    /// Called by Jazzer at the end.
    public static void fuzzerTearDown() throws Exception {
        target.close();
    }
}
