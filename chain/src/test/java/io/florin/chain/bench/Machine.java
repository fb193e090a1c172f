package io.florin.chain.bench;

/// Where figures were measured.
final class Machine {
    private Machine() {}

    /// System, cores, virtual machine and heap in one line.
    static String description() {
        Runtime runtime = Runtime.getRuntime();
        return "%s %s, %d cores, JVM %s, heap %d MiB"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        System.getProperty("java.vm.version"),
                        runtime.maxMemory() >> 20);
    }
}
