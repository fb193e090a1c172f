package io.florin.chain.evm;

import io.florin.chain.evm.instruction.Frame;
import org.jspecify.annotations.Nullable;

/// Runs the code of a frame.
interface Loop {
    /// Runs until the frame halts (the reason) or wants a child to run first (null).
    @Nullable
    HaltReason run(Frame frame);
}
