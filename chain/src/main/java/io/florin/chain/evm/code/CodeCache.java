package io.florin.chain.evm.code;

import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Analysed code by hash, least recently used out first, bounded by bytes. Thread-safe: guarded by its monitor.
public final class CodeCache {
    private final Map<Hash, Code> codes = new LinkedHashMap<>(64, 0.75f, true);
    private final long limitBytes;
    private long heldBytes;

    /// @param limitBytes most heap held by codes and their analysis, about
    public CodeCache(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /// The code of a hash; `bytes` is asked when it is not held.
    public Code get(Hash hash, Supplier<Bytes> bytes) {
        synchronized (this) {
            Code known = codes.get(hash);
            if (known != null) {
                return known;
            }
        }
        Code code = new Code(bytes.get());
        synchronized (this) {
            if (codes.put(hash, code) == null) {
                heldBytes += code.weight();
            }
            for (Iterator<Code> oldest = codes.values().iterator(); heldBytes > limitBytes && oldest.hasNext(); ) {
                heldBytes -= oldest.next().weight();
                oldest.remove();
            }
        }
        return code;
    }
}
