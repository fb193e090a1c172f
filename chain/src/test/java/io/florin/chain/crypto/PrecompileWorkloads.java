package io.florin.chain.crypto;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.precompile.Precompile;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Inputs for every precompiled contract at Osaka, valid ones at the dear end of what a price covers. Seeded.
final class PrecompileWorkloads {
    /// One input.
    ///
    /// @param name operation and size
    record Workload(String name, Precompile precompile, byte[] input) {
        long gas() {
            return precompile.gas(input);
        }

        byte[] run() {
            byte[] output = precompile.run(input);
            if (output == null) {
                throw new IllegalStateException(name + " refuses its input");
            }
            return output;
        }
    }

    private static final String G1 =
            "17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"
                    + "08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1";
    private static final String G2 =
            "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"
                    + "13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e"
                    + "0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"
                    + "0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be";
    private static final String BN_G2 = "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
            + "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
            + "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
            + "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa";
    private static final String P256 = "bb5a52f42f9c9261ed4361f59422a1e30036e7c32b270c8807a419feca605023"
            + "2ba3a8be6b94d5ec80a6d9d1190a436effe50d85a1eee859b8cc6af9bd5c2e18"
            + "4cd60b855d442f5b3c7b11eb6c4e0ae7525fe710fab9aa7c77a67f79e6fadd76"
            + "2927b10512bae3eddcfe467828128bad2903269919f7086069c8c4df6c732838"
            + "c7787964eaac00e5921fb1498a60f4606766b3d9685001558d1a974e7341513e";

    private final Random random = new Random(20_260_101);
    private final List<Workload> all = new ArrayList<>();

    static List<Workload> all() {
        PrecompileWorkloads workloads = new PrecompileWorkloads();
        workloads.hashes();
        workloads.modexp();
        workloads.bn254();
        workloads.bls();
        return workloads.all;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static Precompile at(int number) {
        Precompile found = Precompiles.find(Address.ofWord(UInt256.of(number)), Fork.OSAKA);
        if (found == null) {
            throw new IllegalStateException("no precompile at " + number);
        }
        return found;
    }

    private static byte[] run(int number, byte[] input) {
        return new Workload("preparation", at(number), input).run();
    }

    private void add(String name, int number, byte[]... input) {
        all.add(new Workload(name, at(number), join(input)));
    }

    private void hashes() {
        add(
                "ecrecover",
                1,
                hex("18c547e4f7b0f325ad1e56f57e26c745b09a3e503d86e00e5255ff7f715d3d1c"
                        + "000000000000000000000000000000000000000000000000000000000000001c"
                        + "73b1693892219d736caba55bdb67216e485557ea6b6af75f37096c9aa6a5a75f"
                        + "eeb940b1d03b21e36b0e47e79769f095fe2ab855bd91e3a38756b7d75a9c4549"));
        for (int size : new int[] {32, 1_024}) {
            add("sha256 " + size, 2, random(size));
            add("ripemd160 " + size, 3, random(size));
            add("identity " + size, 4, random(size));
        }
        for (int rounds : new int[] {12, 100_000}) {
            byte[] input = join(ByteBuffer.allocate(4).putInt(rounds).array(), random(209));
            input[212] = 1;
            add("blake2f " + rounds, 9, input);
        }
        add("p256verify", 0x100, hex(P256));
    }

    private void modexp() {
        modexp("modexp 1/1/1", 1, 1, 1);
        modexp("modexp 32/32/32", 32, 32, 32);
        modexp("modexp 64/64/64", 64, 64, 64);
        modexp("modexp 128/3/128", 128, 3, 128);
        modexp("modexp 256/256/256", 256, 256, 256);
        modexp("modexp 256/3/256", 256, 3, 256);
        modexp("modexp 1024/32/1024", 1_024, 32, 1_024);
        modexp("modexp 1024/1/32", 1_024, 1, 32);
        modexp("modexp 32/1024/32", 32, 1_024, 32);
        byte[] even = join(lengths(256, 256, 256), random(768));
        even[even.length - 1] &= (byte) 0xfe;
        add("modexp 256/256/256 even", 5, even);
    }

    private static byte[] lengths(int base, int exponent, int modulus) {
        return ByteBuffer.allocate(96)
                .putInt(28, base)
                .putInt(60, exponent)
                .putInt(92, modulus)
                .array();
    }

    private void modexp(String name, int base, int exponent, int modulus) {
        byte[] numbers = random(base + exponent + modulus);
        numbers[base] |= (byte) 0x80;
        numbers[base + exponent] |= (byte) 0x80;
        numbers[numbers.length - 1] |= 1;
        add(name, 5, lengths(base, exponent, modulus), numbers);
    }

    private void bn254() {
        byte[] generator = new byte[64];
        generator[31] = 1;
        generator[63] = 2;
        byte[] p = run(7, join(generator, random(32)));
        byte[] q = run(7, join(generator, random(32)));
        add("bn254 add", 6, p, q);
        add("bn254 mul", 7, p, random(32));
        for (int pairs : new int[] {1, 2, 8}) {
            byte[][] parts = new byte[2 * pairs][];
            for (int i = 0; i < pairs; i++) {
                parts[2 * i] = run(7, join(generator, random(32)));
                parts[2 * i + 1] = hex(BN_G2);
            }
            add("bn254 pairing " + pairs, 8, parts);
        }
    }

    /// 48-byte field elements to the 64 bytes of EIP-2537.
    private static byte[] padded(byte[] elements) {
        byte[] out = new byte[elements.length / 48 * 64];
        for (int i = 0; i < elements.length / 48; i++) {
            System.arraycopy(elements, 48 * i, out, 64 * i + 16, 48);
        }
        return out;
    }

    private byte[] element() {
        byte[] bytes = random(48);
        bytes[0] = (byte) random.nextInt(0x1a);
        return padded(bytes);
    }

    private byte[] point(int sum, byte[] generator) {
        return run(sum, join(generator, random(32)));
    }

    private void bls() {
        byte[] first = padded(hex(G1));
        byte[] second = padded(hex(G2));
        add("kzg", 0x0a, kzg());
        add("bls g1 add", 0x0b, point(0x0c, first), point(0x0c, first));
        add("bls g2 add", 0x0d, point(0x0e, second), point(0x0e, second));
        for (int count : new int[] {1, 2, 4, 16, 64, 128}) {
            add("bls g1 msm " + count, 0x0c, terms(0x0c, first, count));
            add("bls g2 msm " + count, 0x0e, terms(0x0e, second, count));
        }
        for (int pairs : new int[] {1, 2, 8}) {
            byte[][] parts = new byte[2 * pairs][];
            for (int i = 0; i < pairs; i++) {
                parts[2 * i] = point(0x0c, first);
                parts[2 * i + 1] = point(0x0e, second);
            }
            add("bls pairing " + pairs, 0x0f, parts);
        }
        add("bls map g1", 0x10, element());
        add("bls map g2", 0x11, element(), element());
    }

    private byte[] terms(int sum, byte[] generator, int count) {
        byte[][] parts = new byte[2 * count][];
        for (int i = 0; i < count; i++) {
            parts[2 * i] = point(sum, generator);
            parts[2 * i + 1] = random(32);
        }
        return join(parts);
    }

    private static byte[] kzg() {
        return hex("01e798154708fe7789429634053cbf9f99b619f9f084048927333fce637f549b"
                + "564c0a11a0f704f4fc3e8acfe0f8245f0ad1347b378fbf96e206da11a5d36306"
                + "24d25032e67a7e6a4910df5834b8fe70e6bcfeeac0352434196bdf4b2485d5a1"
                + "8f59a8d2a1a625a17f3fea0fe5eb8c896db3764f3185481bc22f91b4aaffcca25f26936857bc3a7c2539ea8ec3a952b7"
                + "873033e038326e87ed3e1276fd140253fa08e9fc25fb2d9a98527fc22a2c9612fbeafdad446cbc7bcdbdcd780af2c16a");
    }
}
