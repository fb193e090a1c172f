package io.florin.chain.evm.trace;

import io.florin.chain.block.Log;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// Told what a run does, in the order of execution. Confined to the thread of the run; must not change the journal.
/// A step is followed by the events of its instruction (a log, the frame of a precompile) and {@link #stepped}; the
/// frame
/// of any other child is entered after that.
public interface Tracer {
    /// A frame begins.
    ///
    /// @param op CALL, CALLCODE, DELEGATECALL, STATICCALL, CREATE, CREATE2, or SELFDESTRUCT for its move of value
    /// @param from account that calls
    /// @param to account whose code runs, or the account created, or the heir
    /// @param input call data or init code
    /// @param gas given to the frame
    /// @param value wei moved; of DELEGATECALL the value of its caller's frame
    default void enter(int op, Address from, Address to, Bytes input, long gas, UInt256 value) {}

    /// The frame entered last and not yet left ends.
    ///
    /// @param reason why
    /// @param gasUsed of the gas given
    /// @param output return data, revert data or the deposited code
    default void exit(HaltReason reason, long gasUsed, Bytes output) {}

    /// The address a creation wants is known; told before {@link #enter}, for CREATE and CREATE2 before the account
    /// there changes.
    default void creating(Address address) {}

    /// An instruction is about to run.
    default void step(Step step) {}

    /// The instruction of the last {@link #step} of this frame ran.
    ///
    /// @param cost gas charged, of calls with the gas given to the child
    /// @param fault null unless the instruction halted the frame abnormally
    default void stepped(long cost, @Nullable HaltReason fault) {}

    /// A log was written; it is void if its frame fails.
    default void log(Log log) {}
}
