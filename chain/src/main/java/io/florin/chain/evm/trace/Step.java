package io.florin.chain.evm.trace;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;

/// The machine before an instruction. A live view: valid during the callback only, whoever keeps something copies it.
public interface Step {
    /// Offset of the instruction in the running code.
    int pc();

    /// Instruction byte; 0 behind the end of the code.
    int op();

    /// Gas left before the instruction is charged.
    long gas();

    /// Nesting, 1 for the outermost frame.
    int depth();

    /// Refund counter of the transaction.
    long refund();

    /// Account whose storage the code sees.
    Address self();

    /// Number of items.
    int stackSize();

    /// An item counted from the top, which is 0.
    UInt256 stack(int fromTop);

    /// Bytes of memory, a multiple of 32.
    int memorySize();

    /// A copy of memory; bytes behind its end are zero.
    ///
    /// @param offset not negative
    /// @param length not negative
    Bytes memory(int offset, int length);

    /// What the last call of this frame returned.
    Bytes returnData();

    /// Value of a slot of {@link #self} as it stands; does not warm it.
    UInt256 storage(UInt256 slot);
}
