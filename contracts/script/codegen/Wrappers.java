import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Runs the web3j code generator once per contract, only for contracts whose interface or code changed.
/// Arguments: folder of `.abi` files, folder of `.bin` files, output folder, package.
/// Runs on the class path of the generator (web3j 5.0.2), which never becomes a dependency of ours.
public final class Wrappers {
    private Wrappers() {}

    public static void main(String[] args) throws Exception {
        Path abis = Path.of(args[0]);
        Path bins = Path.of(args[1]);
        Path output = Path.of(args[2]);
        Path folder = output.resolve(args[3].replace('.', '/'));
        Path stamps = output.resolveSibling(output.getFileName() + "-stamps");
        Files.createDirectories(folder);
        Files.createDirectories(stamps);
        List<String> names = new ArrayList<>();
        for (Path abi : list(abis)) {
            String name = abi.getFileName().toString().replaceFirst("\\.abi$", "");
            names.add(name);
            Path bin = bins.resolve(name + ".bin");
            Path stamp = stamps.resolve(name);
            Path source = folder.resolve(name + ".java");
            String hash = hash(abi, bin);
            if (Files.exists(source) && Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
                continue;
            }
            generate("-a", abi.toString(), "-b", bin.toString(), "-o", output.toString(), "-p", args[3]);
            if (!Files.exists(source)) {
                throw new IllegalStateException("the generator made no wrapper for " + name);
            }
            String text = Files.readString(source).replace("@SuppressWarnings(\"rawtypes\")", "@SuppressWarnings({\"rawtypes\", \"unchecked\"})");
            Files.writeString(source, text);
            Files.writeString(stamp, hash);
        }
        for (Path file : list(folder)) {
            if (!names.contains(file.getFileName().toString().replaceFirst("\\.java$", ""))) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String hash(Path... files) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("web3j 5.0.2, 2".getBytes(StandardCharsets.UTF_8));
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The generator's main ends by System.exit, which the Maven plugin turns into an exception.
    private static void generate(String... arguments) throws Exception {
        try {
            Class.forName("org.web3j.codegen.SolidityFunctionWrapperGenerator", true, Thread.currentThread().getContextClassLoader())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            Throwable cause = failure.getCause();
            if (!cause.getClass().getSimpleName().contains("SystemExit")) {
                throw failure;
            }
        }
    }
}
