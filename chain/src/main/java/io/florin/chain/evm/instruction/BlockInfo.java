package io.florin.chain.evm.instruction;

import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;

/// What code may learn of its block.
public final class BlockInfo {
    private static final int KNOWN_HASHES = 256;

    private BlockInfo() {}

    /// Words that need no operand; returns the stack pointer behind the word at `r`.
    public static int word(Machine m, int op, int r) {
        long[] s = m.slabs.stack;
        switch (op) {
            case Opcode.COINBASE -> StackMemory.put(s, r, m.block.beneficiary().toWord());
            case Opcode.TIMESTAMP -> StackMemory.set(s, r, m.block.timestamp());
            case Opcode.NUMBER -> StackMemory.set(s, r, m.block.number());
            case Opcode.PREVRANDAO -> StackMemory.put(s, r, m.block.prevRandao().toWord());
            case Opcode.GASLIMIT -> StackMemory.set(s, r, m.block.gasLimit());
            case Opcode.CHAINID -> StackMemory.put(s, r, m.block.chainId());
            case Opcode.BASEFEE -> StackMemory.put(s, r, m.block.baseFee());
            case Opcode.BLOBBASEFEE -> StackMemory.put(s, r, m.block.blobBaseFee());
            default -> throw new IllegalArgumentException("opcode " + op);
        }
        return r + 4;
    }

    /// BLOCKHASH in place: of the last 256 blocks, else 0.
    public static void hash(Machine m, int a) {
        long number = m.word(a).clampedLong();
        boolean known = number < m.block.number() && number >= m.block.number() - KNOWN_HASHES;
        m.put(a, known ? m.block.blockHash().apply(number).toWord() : UInt256.ZERO);
    }

    /// BLOBHASH in place (EIP-4844).
    public static void blobHash(Machine m, int a) {
        long index = m.word(a).clampedLong();
        List<Hash> hashes = m.transaction.blobHashes();
        m.put(a, index < hashes.size() ? hashes.get((int) index).toWord() : UInt256.ZERO);
    }
}
