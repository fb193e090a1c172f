package io.florin.chain.equality;

/// What the contract `Machine` can be told to do, in the order of its numbers from 1. `a`, `b` and `data` are the
/// operands of a command; "report" logs success or address, and size and hash of the return data.
enum Op {
    /// slot a = b
    STORE,
    /// slot a += b
    ADD,
    /// slot b = slot a + 1
    COPY,
    /// log slot a
    LOG_SLOT,
    /// slot b = balance of a
    BALANCE,
    /// slot b = code hash of a
    CODE_HASH,
    /// slot b = code size of a, plus 1
    CODE_SIZE,
    /// slot b = hash of a's code, as copied
    CODE,
    /// self-destruct to a
    DESTROY,
    /// create with value a and init code data; address to slot b unless b is 0; report
    CREATE,
    /// create with value a, salt b and init code data; report
    CREATE2,
    /// call a with value b and data; report
    CALL,
    /// run a's code here with data; report
    DELEGATE_CALL,
    /// call a without changes with data; report
    STATIC_CALL,
    /// run a's code here with value b and data; report
    CALL_CODE,
    /// revert with word a
    REVERT,
    /// hash a times
    BURN,
    /// halt by an invalid instruction
    INVALID,
    /// transient slot a = b
    STORE_TRANSIENT,
    /// log transient slot a
    LOG_TRANSIENT,
    /// slot a = balance of the beneficiary
    COINBASE_BALANCE,
    /// slot a = own balance
    OWN_BALANCE,
    /// slots a .. a+b-1 grow
    GROW_MANY,
    /// slots a .. a+b-1 = 0
    CLEAR_MANY,
    /// log the hash of the block a+1 blocks ago
    BLOCK_HASH,
    /// slot a = gas left
    GAS,
    /// return data
    RETURN,
    /// log data with topics a, b, caller and value
    LOG_DATA,
    /// log the sum of slots a .. a+b-1
    SUM_MANY,
    /// send the (b+1)th part of the own balance to a; report
    SEND_SHARE,
    /// revert when slot a is odd
    REVERT_WHEN_ODD,
    /// hash (slot a modulo b) times
    BURN_BY_SLOT,
    /// call the address in slot a with value b and data; report
    CALL_STORED,
    /// slot a = origin, gas price, base fee and randomness mixed
    ENVIRONMENT;

    /// Number in the call data.
    int number() {
        return ordinal() + 1;
    }
}
