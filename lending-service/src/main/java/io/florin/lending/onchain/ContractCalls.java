package io.florin.lending.onchain;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Hash;

/// Calls of our contracts as bytes and back, without sending anything.
@Singleton
public class ContractCalls {
    private static final byte[] SUB_ACCOUNT = Hash.sha3("florin.flusd.sub-account".getBytes(StandardCharsets.UTF_8));

    private final Chain chain;

    ContractCalls(Chain chain) {
        this.chain = chain;
    }

    /// @param contract name in the deployment file
    /// @param function name
    /// @param arguments in declaration order, as [Values] types
    public record Decoded(String contract, String function, Values arguments) {}

    /// Calldata: selector and encoded arguments. Arguments as in [ChainReader].
    ///
    /// @throws IllegalArgumentException when the arguments do not fit the function
    public byte[] encode(String contract, String function, Object... arguments) {
        return ContractInterface.of(contract)
                .function(function, arguments.length)
                .calldata(Arrays.asList(arguments));
    }

    /// The call of one of our contracts; empty for another target, an unknown function or malformed arguments.
    public Optional<Decoded> decode(String target, byte[] data) {
        @Nullable String contract = chain.name(target);
        if (contract == null || data.length < 4) {
            return Optional.empty();
        }
        byte[] arguments = Arrays.copyOfRange(data, 4, data.length);
        return ContractInterface.of(contract)
                .selected(Arrays.copyOf(data, 4))
                .filter(function -> isCanonical(function, arguments))
                .map(function -> new Decoded(contract, function.name(), AbiCodec.decode(function.inputs(), arguments)));
    }

    /// Whether the bytes are what encoding their own values gives; anything else could show one thing and do another.
    private static boolean isCanonical(ContractInterface.Function function, byte[] arguments) {
        try {
            List<Object> values = AbiCodec.decode(function.inputs(), arguments).all();
            return Arrays.equals(AbiCodec.encode(function.inputs(), values), arguments);
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            return false;
        }
    }

    /// The FLUSD sub-account of a contract of ours for a 32-byte key, lower case (IFLUSD.subAccountOf).
    public String subAccount(String contract, byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a key has 32 bytes, got " + key.length);
        }
        byte[] owner = Hex.bytes(chain.address(contract));
        ByteBuffer words =
                ByteBuffer.allocate(96).put(SUB_ACCOUNT).position(44).put(owner).put(key);
        return Hex.of(Arrays.copyOfRange(Hash.sha3(words.array()), 12, 32));
    }
}
