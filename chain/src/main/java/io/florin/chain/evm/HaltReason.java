package io.florin.chain.evm;

/// Why a frame stopped. Everything but {@link #RETURNED} undoes the frame's changes; only {@link #REVERTED} keeps gas.
public enum HaltReason {
    /// STOP, RETURN, SELFDESTRUCT or the end of the code.
    RETURNED("success"),
    /// REVERT.
    REVERTED("execution reverted"),
    /// A charge exceeded the gas left.
    OUT_OF_GAS("out of gas"),
    /// An instruction wanted more items than the stack holds.
    STACK_UNDERFLOW("stack underflow"),
    /// More than 1,024 items.
    STACK_OVERFLOW("stack limit reached 1024"),
    /// A jump not onto a JUMPDEST.
    INVALID_JUMP("invalid jump destination"),
    /// No such instruction in this fork.
    INVALID_OPCODE("invalid opcode"),
    /// A change inside a static call.
    WRITE_PROTECTION("write protection"),
    /// RETURNDATACOPY beyond the data.
    RETURN_DATA_OUT_OF_BOUNDS("return data out of bounds"),
    /// A contract exists at the new address.
    ADDRESS_COLLISION("contract address collision"),
    /// New code above 24,576 bytes.
    CODE_TOO_LARGE("max code size exceeded"),
    /// New code beginning with 0xEF (EIP-3541).
    INVALID_CODE("invalid code: must not begin with 0xef"),
    /// A precompile refused its input.
    PRECOMPILE_FAILED("precompile failed"),
    /// A call or creation could not move its value. Below the top it is told to tracers only.
    INSUFFICIENT_BALANCE("insufficient balance for transfer"),
    /// A call or creation below 1,024 frames. Told to tracers only.
    CALL_TOO_DEEP("max call depth exceeded"),
    /// A creator has used all its nonces (EIP-2681). Told to tracers only.
    NONCE_OVERFLOW("nonce uint64 overflow");

    private final String words;

    HaltReason(String words) {
        this.words = words;
    }

    /// As clients know it.
    public String words() {
        return words;
    }
}
