package io.florin.chain.bench;

import io.florin.chain.block.BlockContext;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.Evm;
import io.florin.chain.evm.Message;
import io.florin.chain.evm.Outcome;
import io.florin.chain.evm.TransactionContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs kernels on our machine, each time on fresh state. Confined to one thread.
final class KernelRunner {
    static final long GAS_LIMIT = 15_000_000;
    static final Address CALLER = Address.fromHex("0x00000000000000000000000000000000000f10f1");

    private final Evm evm = new Evm(Fork.OSAKA, new CodeCache(1 << 24));
    private final Map<String, KernelState> states = new HashMap<>();

    /// One call of a kernel with a number of rounds.
    Outcome run(Kernel kernel, long rounds) {
        KernelState state = states.computeIfAbsent(kernel.name(), name -> new KernelState(kernel.codes()));
        Journal journal = new Journal(state);
        journal.warm(kernel.to());
        BlockContext block = new BlockContext(
                UInt256.of(31_337),
                0,
                0,
                Address.ZERO,
                GAS_LIMIT,
                Hash.ZERO,
                UInt256.ZERO,
                UInt256.ONE,
                number -> Hash.ZERO);
        Message message = new Message(CALLER, kernel.to(), UInt256.ZERO, kernel.input(rounds), GAS_LIMIT, null);
        TransactionContext context = new TransactionContext(CALLER, UInt256.ZERO, List.of(), () -> false);
        return evm.execute(message, journal, block, context, null);
    }

    /// A kernel's contracts and nothing else.
    private static final class KernelState implements StateView {
        private final Map<Address, AccountState> accounts = new HashMap<>();
        private final Map<Hash, Bytes> codes = new HashMap<>();

        KernelState(Map<Address, Bytes> contracts) {
            contracts.forEach((address, code) -> {
                Hash hash = Keccak256.of(code);
                codes.put(hash, code);
                accounts.put(address, new AccountState(1, UInt256.ZERO, hash, false));
            });
        }

        @Override
        public @Nullable AccountState account(Address address) {
            return accounts.get(address);
        }

        @Override
        public UInt256 storage(Address address, UInt256 slot) {
            return UInt256.ZERO;
        }

        @Override
        public Bytes code(Hash codeHash) {
            return codes.getOrDefault(codeHash, Bytes.EMPTY);
        }
    }
}
