package io.florin.chain.evm.precompile;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.types.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which precompile answers at which address in which fork.
public final class Precompiles {
    private static final Precompile ECRECOVER = new EcRecover();
    private static final Precompile SHA256 = new Sha256();
    private static final Precompile RIPEMD160 = new Ripemd160();
    private static final Precompile IDENTITY = new Identity();
    private static final Precompile MODEXP = new ModExp(false);
    private static final Precompile MODEXP_OSAKA = new ModExp(true);
    private static final Precompile BN_ADD = new Bn254Precompiles.Add();
    private static final Precompile BN_MUL = new Bn254Precompiles.Mul();
    private static final Precompile BN_PAIRING = new Bn254Precompiles.Pairing();
    private static final Precompile BLAKE2F = new Blake2F();
    private static final Precompile KZG = new KzgPointEvaluation();
    private static final Precompile P256 = new P256Verify();

    private Precompiles() {}

    /// The precompile at an address, or null when there is none.
    public static @Nullable Precompile find(Address address, Fork fork) {
        int number = address.small();
        if (number <= 0) {
            return null;
        }
        return switch (number) {
            case 1 -> ECRECOVER;
            case 2 -> SHA256;
            case 3 -> RIPEMD160;
            case 4 -> IDENTITY;
            case 5 -> fork.atLeast(Fork.OSAKA) ? MODEXP_OSAKA : MODEXP;
            case 6 -> BN_ADD;
            case 7 -> BN_MUL;
            case 8 -> BN_PAIRING;
            case 9 -> BLAKE2F;
            case 10 -> fork.atLeast(Fork.CANCUN) ? KZG : null;
            case 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11 ->
                fork.atLeast(Fork.PRAGUE) ? Bls12Precompiles.find(number) : null;
            case 0x100 -> fork.atLeast(Fork.OSAKA) ? P256 : null;
            default -> null;
        };
    }

    /// All precompile addresses of a fork: they are warm from the start (EIP-2929).
    public static List<Address> addresses(Fork fork) {
        List<Address> all = new ArrayList<>();
        int last = fork.atLeast(Fork.PRAGUE) ? 0x11 : fork.atLeast(Fork.CANCUN) ? 0x0a : 9;
        for (int i = 1; i <= last; i++) {
            all.add(of(i));
        }
        if (fork.atLeast(Fork.OSAKA)) {
            all.add(of(0x100));
        }
        return all;
    }

    private static Address of(int number) {
        byte[] bytes = new byte[Address.BYTES];
        bytes[18] = (byte) (number >> 8);
        bytes[19] = (byte) number;
        return Address.of(bytes);
    }
}
