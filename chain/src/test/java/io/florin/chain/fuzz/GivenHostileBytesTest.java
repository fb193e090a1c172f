package io.florin.chain.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The kept inputs, and some thousand blind changes of them; `./florin test --fuzz SECONDS` searches with a guide.
/// Properties: `florin.seed`, `florin.inputs` (times as many).
class GivenHostileBytesTest {
    private static final long SEED = Long.getLong("florin.seed", 20_261_126L);
    private static final int TIMES = Integer.getInteger("florin.inputs", 1);

    @ParameterizedTest
    @CsvSource({"rlp, 50_000", "transaction, 20_000", "block, 10_000", "precompile, 1_500", "rpc, 2_000"})
    void whenTheyComeThroughADoor_thenTheyAreReadOrRefused(String name, String inputs) throws Exception {
        System.out.println("hostile bytes: " + name + ", seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        List<byte[]> seeds = Seeds.of(name);
        try (FuzzTarget target = FuzzTarget.open(name)) {
            for (byte[] seed : seeds) {
                accept(target, seed);
            }
            int count = Integer.parseInt(inputs.replace("_", "")) * TIMES;
            for (int i = 0; i < count; i++) {
                accept(target, changed(seeds.get(random.nextInt(seeds.size())), seeds, random));
            }
        }
    }

    private static void accept(FuzzTarget target, byte[] input) {
        try {
            target.accept(input);
        } catch (Exception | StackOverflowError broken) {
            throw new AssertionError("input " + HexFormat.of().formatHex(input), broken);
        }
    }

    /// One to four changes: a bit, a byte, a cut, a doubled part, a part of another seed.
    private static byte[] changed(byte[] seed, List<byte[]> seeds, SplittableRandom random) {
        byte[] out = seed.clone();
        for (int change = random.nextInt(4); change >= 0 && out.length > 0; change--) {
            int at = random.nextInt(out.length);
            int length = Math.min(1 + random.nextInt(32), out.length - at);
            switch (random.nextInt(6)) {
                case 0 -> out[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> out[at] = (byte) random.nextInt(256);
                case 2 -> out[at] = new byte[] {0, (byte) 0xff, (byte) 0x80, 0x7f, '"', '0'}[random.nextInt(6)];
                case 3 -> out = splice(out, at, at + length, new byte[0]);
                case 4 -> out = splice(out, at, at, Arrays.copyOfRange(out, at, at + length));
                default -> {
                    byte[] other = seeds.get(random.nextInt(seeds.size()));
                    int from = random.nextInt(other.length + 1);
                    out = splice(
                            out, at, at + length, Arrays.copyOfRange(other, from, Math.min(other.length, from + 32)));
                }
            }
        }
        return out;
    }

    private static byte[] splice(byte[] in, int from, int to, byte[] middle) {
        byte[] out = new byte[in.length - (to - from) + middle.length];
        System.arraycopy(in, 0, out, 0, from);
        System.arraycopy(middle, 0, out, from, middle.length);
        System.arraycopy(in, to, out, from + middle.length, in.length - to);
        return out;
    }
}
