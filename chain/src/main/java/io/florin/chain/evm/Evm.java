package io.florin.chain.evm;

import io.florin.chain.block.BlockContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.code.RecentCodes;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.instruction.Create;
import io.florin.chain.evm.instruction.Machine;
import io.florin.chain.evm.instruction.Slabs;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import org.jspecify.annotations.Nullable;

/// The door of the virtual machine. Its stack, memory and known hashes serve one run after the other,
/// so a worker keeps one for all its transactions. Mutable, confined to one thread.
public final class Evm {
    private final Fork fork;
    private final RecentCodes codes;
    private final Slabs slabs = new Slabs();

    /// @param codes shared cache of analysed code
    public Evm(Fork fork, CodeCache codes) {
        this.fork = fork;
        this.codes = new RecentCodes(codes);
    }

    /// Runs a message on a journal. Changes of a message that did not return are taken back; the nonce
    /// and fees of the transaction around it are the caller's business.
    ///
    /// @param tracer told of every instruction, and asks for cancellation every 1,024 of them; null for none
    /// @throws CancelledException when the context says so; the journal is void then
    public Outcome execute(
            Message message,
            Journal journal,
            BlockContext block,
            TransactionContext transaction,
            @Nullable Tracer tracer) {
        Machine machine = new Machine(slabs, journal, block, transaction, fork, codes, tracer);
        Loop loop = tracer == null ? new PlainLoop(machine) : new TracingLoop(machine, tracer);
        Outcome outcome = new Interpreter(machine, loop).execute(message);
        slabs.shrink();
        return outcome;
    }

    /// Address of a contract made by a creator at a nonce.
    public static Address contractAddress(Address creator, long nonce) {
        return Create.address(creator, nonce);
    }
}
