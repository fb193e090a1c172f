package io.florin.chain.equality;

import io.florin.chain.conformance.MapState;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.Delegation;
import io.florin.chain.evm.Evm;
import io.florin.chain.ledger.Genesis;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Accounts that random blocks act on: wallets (some rich, some poor, some delegated), machines that run commands,
/// empty
/// accounts, storage left at addresses where contracts will be made. Its state moves on with each block.
final class World {
    static final int MACHINES = 8;
    static final int SALTS = 4;
    static final UInt256 RICH = UInt256.fromBigInteger(BigInteger.TEN.pow(24));
    private static final int WALLETS = 40;
    private static final int BIG = 160;
    private static final List<Wallet> KEYS = new ArrayList<>();
    static final Bytes MACHINE = Bytes.fromHex(resource("/equality/Machine.hex").strip());
    static final StateDiff PREDEPLOYS =
            Genesis.parse(resource("/genesis/florin.json")).state();

    static {
        for (int i = 0; i < WALLETS; i++) {
            KEYS.add(new Wallet(7_000 + i));
        }
    }

    final List<Wallet> wallets;
    final List<Address> machines = new ArrayList<>();
    /// Accounts that are there and empty, one of them a precompile.
    final List<Address> empties = List.of(
            Address.fromHex("00000000000000000000000000000000000e0000"),
            Address.fromHex("0000000000000000000000000000000000000003"));
    MapState state = MapState.empty();

    /// A fresh world; the same one for the same seed.
    World(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        wallets = KEYS.subList(0, random.nextInt(12, WALLETS + 1));
        Map<Address, StateDiff.Change> accounts = new HashMap<>(PREDEPLOYS.accounts());
        Map<Hash, Bytes> codes = new HashMap<>(PREDEPLOYS.codes());
        Hash machineHash = Keccak256.of(MACHINE);
        codes.put(machineHash, MACHINE);
        for (int i = 0; i < MACHINES; i++) {
            Address machine = Address.ofWord(UInt256.of(0xa1000L + i));
            machines.add(machine);
            Map<UInt256, UInt256> slots = new HashMap<>();
            int many = i == 0 ? BIG : random.nextInt(8);
            for (int slot = 0; slot < many; slot++) {
                slots.put(UInt256.of(slot), UInt256.of(1 + random.nextInt(1_000)));
            }
            put(accounts, machine, 1, UInt256.of(1_000_000_000L), machineHash, slots);
        }
        for (int i = 0; i < wallets.size(); i++) {
            Address address = wallets.get(i).address();
            UInt256 balance = i % 8 == 7 ? UInt256.of(random.nextLong(3_000_000_000_000L)) : RICH;
            Hash code = AccountState.NO_CODE;
            if (i % 6 == 5) {
                Bytes pointer = Delegation.to(machines.get(random.nextInt(MACHINES)));
                code = Keccak256.of(pointer);
                codes.put(code, pointer);
            }
            put(accounts, address, random.nextInt(3), balance, code, Map.of());
        }
        empties.forEach(address -> put(accounts, address, 0, UInt256.ZERO, AccountState.NO_CODE, Map.of()));
        Map<UInt256, UInt256> left = Map.of(UInt256.ZERO, UInt256.of(77));
        put(accounts, child(1, 3), 0, UInt256.ZERO, AccountState.NO_CODE, left);
        put(accounts, Evm.contractAddress(wallets.getFirst().address(), 4), 0, UInt256.ONE, AccountState.NO_CODE, left);
        state = state.with(new StateDiff(accounts, codes));
    }

    private static void put(
            Map<Address, StateDiff.Change> accounts,
            Address address,
            long nonce,
            UInt256 balance,
            Hash code,
            Map<UInt256, UInt256> slots) {
        accounts.put(
                address, new StateDiff.Change(new AccountState(nonce, balance, code, !slots.isEmpty()), false, slots));
    }

    /// Nonce before the next block.
    long nonce(Address address) {
        AccountState account = state.account(address);
        return account == null ? 0 : account.nonce();
    }

    /// Where a machine's CREATE2 puts its clone for a salt.
    Address child(int machine, long salt) {
        return InitCode.create2(machines.get(machine), salt, cloneInit());
    }

    /// Init code of every child.
    Bytes cloneInit() {
        return InitCode.cloneOf(machines.getFirst());
    }

    static String resource(String path) {
        try (InputStream in = World.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
