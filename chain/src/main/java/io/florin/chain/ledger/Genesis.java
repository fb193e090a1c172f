package io.florin.chain.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.chain.block.Block;
import io.florin.chain.block.Header;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The start of a chain, read from geth or Besu style JSON.
///
/// @param config rules
/// @param header header of block 0 with a zero state root
/// @param state accounts of block 0
public record Genesis(ChainConfig config, Header header, StateDiff state) {
    private static final List<String> BLOCK_FORKS = List.of(
            "homesteadBlock",
            "daoForkBlock",
            "eip150Block",
            "eip155Block",
            "eip158Block",
            "byzantiumBlock",
            "constantinopleBlock",
            "petersburgBlock",
            "istanbulBlock",
            "muirGlacierBlock",
            "berlinBlock",
            "londonBlock",
            "arrowGlacierBlock",
            "grayGlacierBlock",
            "mergeNetsplitBlock");
    private static final List<String> BLOB_FORKS =
            List.of("cancun", "prague", "osaka", "bpo1", "bpo2", "bpo3", "bpo4", "bpo5");
    private static final Set<String> OTHER_CONFIG = Set.of(
            "chainId",
            "daoForkSupport",
            "eip150Hash",
            "ethash",
            "terminalTotalDifficulty",
            "terminalTotalDifficultyPassed",
            "depositContractAddress",
            "blobSchedule",
            "zeroBaseFee",
            "timestampRule");
    private static final Set<String> TOP = Set.of(
            "config",
            "nonce",
            "timestamp",
            "extraData",
            "gasLimit",
            "difficulty",
            "mixHash",
            "coinbase",
            "alloc",
            "number",
            "gasUsed",
            "parentHash",
            "baseFeePerGas",
            "excessBlobGas",
            "blobGasUsed");
    private static final long INITIAL_BASE_FEE = 1_000_000_000L;

    /// Reads a genesis.
    ///
    /// @throws GenesisException naming the key that cannot be followed
    public static Genesis parse(String json) {
        JsonNode node;
        try {
            node = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new GenesisException("not JSON: " + notJson.getOriginalMessage());
        }
        GenesisJson top = new GenesisJson("", node);
        top.onlyKeys(TOP);
        ChainConfig config = config(top.child("config"));
        return new Genesis(config, header(top, config), state(top.child("alloc")));
    }

    /// Block 0.
    ///
    /// @param stateRoot root of {@link #state}
    public StoredBlock block(Hash stateRoot) {
        Header rooted = new Header(
                header.parentHash(),
                header.ommersHash(),
                header.beneficiary(),
                stateRoot,
                header.transactionsRoot(),
                header.receiptsRoot(),
                header.logsBloom(),
                header.difficulty(),
                header.number(),
                header.gasLimit(),
                header.gasUsed(),
                header.timestamp(),
                header.extraData(),
                header.prevRandao(),
                header.nonce(),
                header.baseFeePerGas(),
                header.withdrawalsRoot(),
                header.blobGasUsed(),
                header.excessBlobGas(),
                header.parentBeaconBlockRoot(),
                header.requestsHash());
        return new StoredBlock(new Block(rooted, List.of(), List.of()), rooted.hash());
    }

    private static ChainConfig config(GenesisJson json) {
        Set<String> known = new HashSet<>(OTHER_CONFIG);
        known.addAll(BLOCK_FORKS);
        known.add("shanghaiTime");
        BLOB_FORKS.forEach(fork -> known.add(fork + "Time"));
        json.onlyKeys(known);
        for (String fork : BLOCK_FORKS) {
            if (json.longOr(fork, 0) != 0) {
                throw new GenesisException(json.named(fork) + " must be 0: this node starts at Shanghai or later");
            }
        }
        BigInteger chainId = json.number("chainId", 64);
        if (chainId == null || chainId.signum() == 0) {
            throw new GenesisException("config.chainId is missing or zero");
        }
        TreeMap<Long, Fork> forks = new TreeMap<>();
        add(forks, json, "shanghaiTime", Fork.SHANGHAI);
        add(forks, json, "cancunTime", Fork.CANCUN);
        add(forks, json, "pragueTime", Fork.PRAGUE);
        add(forks, json, "osakaTime", Fork.OSAKA);
        if (forks.isEmpty()) {
            throw new GenesisException("config.shanghaiTime, cancunTime, pragueTime or osakaTime is missing");
        }
        String rule =
                json.has("timestampRule") ? json.node().get("timestampRule").asText() : "strict";
        if (!Set.of("strict", "nonDecreasing").contains(rule)) {
            throw new GenesisException("config.timestampRule is strict or nonDecreasing, not " + rule);
        }
        Address deposits = json.has("depositContractAddress")
                ? Address.of(json.fixed("depositContractAddress", 20))
                : ChainRules.DEPOSIT_CONTRACT;
        return new ChainConfig(
                UInt256.fromBigInteger(chainId),
                forks,
                blobs(json),
                deposits,
                json.flag("zeroBaseFee"),
                rule.equals("strict"));
    }

    private static void add(TreeMap<Long, Fork> forks, GenesisJson json, String key, Fork fork) {
        if (json.has(key)) {
            forks.put(json.longOr(key, 0), fork);
        }
    }

    /// Own parameters of forks, and the forks that change nothing else (EIP-7892), by their first timestamp.
    private static TreeMap<Long, BlobSchedule> blobs(GenesisJson config) {
        TreeMap<Long, BlobSchedule> schedules = new TreeMap<>();
        if (!config.has("blobSchedule")) {
            return schedules;
        }
        GenesisJson all = config.child("blobSchedule");
        all.onlyKeys(Set.copyOf(BLOB_FORKS));
        for (String fork : BLOB_FORKS) {
            if (all.has(fork) && config.has(fork + "Time")) {
                GenesisJson one = all.child(fork);
                one.onlyKeys(Set.of("target", "max", "baseFeeUpdateFraction"));
                schedules.put(
                        config.longOr(fork + "Time", 0),
                        new BlobSchedule(
                                (int) one.longOr("target", 3),
                                (int) one.longOr("max", 6),
                                one.longOr("baseFeeUpdateFraction", 3_338_477)));
            }
        }
        return schedules;
    }

    private static Header header(GenesisJson top, ChainConfig config) {
        long timestamp = top.longOr("timestamp", 0);
        Fork fork = config.rules(timestamp).fork();
        BigInteger fee = top.number("baseFeePerGas", 256);
        UInt256 baseFee = fee != null ? UInt256.fromBigInteger(fee) : UInt256.of(INITIAL_BASE_FEE);
        long gasLimit = top.longOr("gasLimit", 0);
        if (gasLimit < 5_000) {
            throw new GenesisException("gasLimit is missing or below 5000");
        }
        Hash empty = Hash.of(MerkleTrie.emptyRoot());
        BigInteger difficulty = top.number("difficulty", 256);
        BigInteger nonce = top.number("nonce", 64);
        byte[] extra = top.data("extraData");
        boolean blobs = fork.atLeast(Fork.CANCUN);
        return new Header(
                Hash.of(top.fixed("parentHash", 32)),
                Header.NO_OMMERS,
                Address.of(top.fixed("coinbase", 20)),
                Hash.ZERO,
                empty,
                empty,
                LogsBloom.EMPTY,
                difficulty == null ? UInt256.ZERO : UInt256.fromBigInteger(difficulty),
                top.longOr("number", 0),
                gasLimit,
                top.longOr("gasUsed", 0),
                timestamp,
                Bytes.of(extra),
                Hash.of(top.fixed("mixHash", 32)),
                Bytes.wrap(ByteBuffer.allocate(8)
                        .putLong(nonce == null ? 0 : nonce.longValue())
                        .array()),
                config.zeroBaseFee() ? UInt256.ZERO : baseFee,
                empty,
                blobs ? (Long) top.longOr("blobGasUsed", 0) : null,
                blobs ? (Long) top.longOr("excessBlobGas", 0) : null,
                blobs ? Hash.ZERO : null,
                fork.atLeast(Fork.PRAGUE) ? emptyRequests() : null);
    }

    private static Hash emptyRequests() {
        return Hash.fromHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static StateDiff state(GenesisJson alloc) {
        Map<Address, StateDiff.Change> accounts = new HashMap<>();
        Map<Hash, Bytes> codes = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : alloc.node().properties()) {
            GenesisJson account = new GenesisJson(alloc.named(entry.getKey()), entry.getValue());
            account.onlyKeys(Set.of("balance", "nonce", "code", "storage", "comment"));
            byte[] address = GenesisJson.hex(alloc.named(entry.getKey()), entry.getKey());
            if (address.length != Address.BYTES) {
                throw new GenesisException(alloc.named(entry.getKey()) + " is not an address");
            }
            Bytes code = Bytes.wrap(account.data("code"));
            Hash codeHash = Keccak256.of(code);
            if (!code.isEmpty()) {
                codes.put(codeHash, code);
            }
            Map<UInt256, UInt256> slots = slots(account);
            BigInteger balance = account.number("balance", 256);
            accounts.put(
                    Address.of(address),
                    new StateDiff.Change(
                            new AccountState(
                                    account.longOr("nonce", 0),
                                    balance == null ? UInt256.ZERO : UInt256.fromBigInteger(balance),
                                    codeHash,
                                    !slots.isEmpty()),
                            false,
                            slots));
        }
        return new StateDiff(accounts, codes);
    }

    private static Map<UInt256, UInt256> slots(GenesisJson account) {
        Map<UInt256, UInt256> slots = new HashMap<>();
        if (account.has("storage")) {
            GenesisJson storage = account.child("storage");
            for (Map.Entry<String, JsonNode> slot : storage.node().properties()) {
                String name = storage.named(slot.getKey());
                UInt256 value =
                        UInt256.fromBytes(GenesisJson.word(name, slot.getValue().asText()));
                if (!value.isZero()) {
                    slots.put(UInt256.fromBytes(GenesisJson.word(name, slot.getKey())), value);
                }
            }
        }
        return slots;
    }
}
