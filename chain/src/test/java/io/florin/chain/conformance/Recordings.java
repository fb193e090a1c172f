package io.florin.chain.conformance;

import io.florin.chain.rpc.RecordedNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Recorded JSON-RPC calls on one chain: `.io` files below a folder with `genesis.json` and `chain.rlp`.
///
/// @param folder of the chain with a slash at its end, empty when no folder above the files has one
/// @param entries the recordings, in path order
record Recordings(String folder, List<CaseTarget.Entry> entries) {
    /// True when a file is a recording.
    static boolean recognises(CaseTarget.Entry entry) {
        return entry.name().endsWith(".io");
    }

    /// All recordings of these files by the chain they belong to, the nearest above them.
    static List<Recordings> byChain(List<CaseTarget.Entry> entries) {
        TreeMap<String, List<CaseTarget.Entry>> chains = new TreeMap<>();
        entries.stream()
                .filter(Recordings::recognises)
                .sorted(Comparator.comparing(CaseTarget.Entry::name))
                .forEach(entry -> chains.computeIfAbsent(chainAbove(entry), folder -> new ArrayList<>())
                        .add(entry));
        return chains.entrySet().stream()
                .map(chain -> new Recordings(chain.getKey(), chain.getValue()))
                .toList();
    }

    private static String chainAbove(CaseTarget.Entry entry) {
        String folder = parent(entry.name());
        while (!folder.isEmpty() && entry.lookup().find(folder + "chain.rlp") == null) {
            folder = parent(folder.substring(0, folder.length() - 1));
        }
        return folder;
    }

    private static String parent(String path) {
        return path.substring(0, path.replace('\\', '/').lastIndexOf('/') + 1);
    }

    /// A node that stands at the end of the chain.
    RecordedNode open() throws IOException {
        return RecordedNode.open(new String(file("genesis.json"), StandardCharsets.UTF_8), file("chain.rlp"));
    }

    private byte[] file(String name) throws IOException {
        CaseTarget.@Nullable Reader reader = entries.getFirst().lookup().find(folder + name);
        if (reader == null) {
            throw new IOException("no folder above has a " + name);
        }
        return reader.read();
    }

    /// One case per file, as the data counts them.
    List<ConformanceCase> cases(CaseTarget.Entry entry, RecordedNode node) throws IOException {
        Recording recording = Recording.of(new String(entry.reader().read(), StandardCharsets.UTF_8));
        return List.of(new ConformanceCase(entry.name(), () -> recording.replay(node::answer)));
    }
}
