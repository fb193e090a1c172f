package io.florin.chain.evm;

import io.florin.chain.block.BlockContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import org.jspecify.annotations.Nullable;

/// The door of the virtual machine.
public final class Evm {
    private Evm() {}

    /// Runs a message on a journal. Changes of a message that did not return are taken back; the nonce and fees of the
    /// transaction around it are the caller's business.
    public static Outcome execute(
            Message message,
            Journal journal,
            BlockContext block,
            TransactionContext transaction,
            Fork fork,
            CodeCache codes) {
        return trace(message, journal, block, transaction, fork, codes, null);
    }

    /// As {@link #execute} with a tracer told of every instruction; null for none. Asks for cancellation every 1,024
    /// instructions, and ends with {@link CancelledException} when it is wished.
    public static Outcome trace(
            Message message,
            Journal journal,
            BlockContext block,
            TransactionContext transaction,
            Fork fork,
            CodeCache codes,
            @Nullable Tracer tracer) {
        return new Interpreter(journal, block, transaction, fork, codes).execute(message, tracer);
    }

    /// Address of a contract made by a creator at a nonce.
    public static Address contractAddress(Address creator, long nonce) {
        return Calls.created(creator, nonce);
    }
}
