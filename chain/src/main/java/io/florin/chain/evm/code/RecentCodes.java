package io.florin.chain.evm.code;

import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The codes one worker ran last, in front of the shared cache, whose monitor many workers would wait
/// for. Direct-mapped by hash. Mutable, confined to one thread.
public final class RecentCodes {
    private static final int PLACES = 64;

    private final CodeCache shared;
    private final @Nullable Hash[] hashes = new Hash[PLACES];
    private final @Nullable Code[] codes = new Code[PLACES];

    /// @param shared asked for what is not here
    public RecentCodes(CodeCache shared) {
        this.shared = shared;
    }

    /// The code of a hash; `bytes` is asked when no cache holds it.
    public Code get(Hash hash, Supplier<Bytes> bytes) {
        int place = hash.hashCode() & PLACES - 1;
        Code known = codes[place];
        if (known != null && hash.equals(hashes[place])) {
            return known;
        }
        Code code = shared.get(hash, bytes);
        hashes[place] = hash;
        codes[place] = code;
        return code;
    }
}
