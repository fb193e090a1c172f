package io.florin.contracts.deploy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The deployment file `data/deployments/<chainId>.json`: the only place from which service and web learn addresses.
///
/// @param genesisHash hash of block 0, so that a file never meets another chain of the same id
/// @param deployedAtBlock block of the first contract; nothing of ours happened before
/// @param contracts checksummed address by name
/// @param abiHashes SHA-256 of `abi/<name>.json` by name, hex
/// @param reserveToken token at the peg
public record DeploymentRecord(
        long chainId,
        boolean demo,
        String genesisHash,
        long deployedAtBlock,
        Map<String, String> contracts,
        Map<String, String> abiHashes,
        String reserveToken,
        List<ProductEntry> products,
        List<DeployConfig.Parameter> parameters,
        DeployConfig.Holders holders,
        List<DeployConfig.Appraiser> appraisers,
        DeployConfig.Delays delays,
        DeployConfig.Voting voting) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    public DeploymentRecord {
        contracts = Collections.unmodifiableMap(new TreeMap<>(contracts));
        abiHashes = Collections.unmodifiableMap(new TreeMap<>(abiHashes));
        products = List.copyOf(products);
        parameters = List.copyOf(parameters);
        appraisers = List.copyOf(appraisers);
    }

    /// A listed product.
    ///
    /// @param id number of the product on chain
    /// @param name for logs and file readers; screens have their own texts
    public record ProductEntry(int id, String name) {}

    /// Address of a contract.
    ///
    /// @throws DeployException when the deployment has none of that name
    @JsonIgnore
    public String address(Part part) {
        String address = contracts.get(part.contractName());
        if (address == null) {
            throw new DeployException("This deployment has no " + part.contractName() + ".");
        }
        return address;
    }

    /// File of a chain below the data folder.
    public static Path fileIn(Path dataFolder, long chainId) {
        return dataFolder.resolve("deployments").resolve(chainId + ".json");
    }

    /// The deployment of a chain, if there is one.
    ///
    /// @throws DeployException when the file is not of this form
    public static Optional<DeploymentRecord> find(Path dataFolder, long chainId) {
        Path file = fileIn(dataFolder, chainId);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), DeploymentRecord.class));
        } catch (IOException failure) {
            throw new DeployException("The deployment file " + file + " cannot be read.", failure);
        }
    }

    /// The file's text.
    public String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a record of plain values cannot be written", failure);
        }
    }
}
