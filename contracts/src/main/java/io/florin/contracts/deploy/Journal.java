package io.florin.contracts.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a stopped deployment needs to go on: for which chain and configuration, and the hash of each transaction,
/// written
/// before it is sent. Not thread-safe; one deployment per file.
final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String genesisHash;
    private final String configHash;
    private final String deployer;
    private final List<String> transactions;

    private Journal(Path file, String genesisHash, String configHash, String deployer, List<String> transactions) {
        this.file = file;
        this.genesisHash = genesisHash;
        this.configHash = configHash;
        this.deployer = deployer;
        this.transactions = transactions;
    }

    static Journal start(Path file, String genesisHash, String configHash, String deployer) {
        Journal journal = new Journal(file, genesisHash, configHash, deployer, new ArrayList<>());
        journal.save();
        return journal;
    }

    static @Nullable Journal find(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(file.toFile());
            List<String> transactions = new ArrayList<>();
            node.get("transactions").forEach(hash -> transactions.add(hash.asText()));
            return new Journal(
                    file,
                    node.get("genesisHash").asText(),
                    node.get("configHash").asText(),
                    node.get("deployer").asText(),
                    transactions);
        } catch (IOException | RuntimeException failure) {
            throw new DeployException("The journal " + file + " cannot be read; delete it to deploy anew.", failure);
        }
    }

    String genesisHash() {
        return genesisHash;
    }

    String configHash() {
        return configHash;
    }

    String deployer() {
        return deployer;
    }

    int size() {
        return transactions.size();
    }

    String transaction(int step) {
        return transactions.get(step);
    }

    /// Notes the hash of `step`, replacing an earlier one that the chain never got.
    void record(int step, String hash) {
        if (step < transactions.size()) {
            transactions.set(step, hash);
        } else {
            transactions.add(hash);
        }
        save();
    }

    void delete() {
        FileStore.delete(file);
    }

    private void save() {
        ObjectNode node = JSON.createObjectNode();
        node.put("genesisHash", genesisHash);
        node.put("configHash", configHash);
        node.put("deployer", deployer);
        transactions.forEach(node.putArray("transactions")::add);
        FileStore.write(file, node.toPrettyString() + "\n");
    }

    /// Small files written as a whole or not at all.
    static final class FileStore {
        private FileStore() {}

        static void write(Path file, String text) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path next = file.resolveSibling(file.getFileName() + ".next");
                Files.writeString(next, text);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new DeployException("The file " + file + " cannot be written.", failure);
            }
        }

        static void delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new DeployException("The file " + file + " cannot be deleted.", failure);
            }
        }
    }
}
