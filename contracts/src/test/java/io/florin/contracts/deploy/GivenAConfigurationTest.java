package io.florin.contracts.deploy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which configurations are refused, before anything is sent.
class GivenAConfigurationTest {
    private static final long DAY = 86_400;

    @Test
    void whenItIsTheDemo_thenItIsAllowedOnChain1252Only() {
        DeployConfig demo = World.config();
        assertDoesNotThrow(() -> ConfigCheck.check(demo));
        refused("1252", with(demo, 7, true, demo.holders(), demo.grants(), demo.delays(), demo.voting(), demo.peg()));
        refused(
                "1252",
                with(demo, 1252, false, demo.holders(), demo.grants(), demo.delays(), demo.voting(), demo.peg()));
    }

    @Test
    void whenItIsReal_thenDemoKeysFaucetAndShortDelaysAreRefused() {
        DeployConfig real = real();
        assertDoesNotThrow(() -> ConfigCheck.check(real));
        DeployConfig.Holders stolen = new DeployConfig.Holders(
                address(1), address(2), address(3), DemoAccounts.address(DemoAccounts.GUARDIAN), address(5));
        refused("demo key", with(real, 99, false, stolen, real.grants(), real.delays(), real.voting(), real.peg()));
        DeployConfig.Peg faucet = new DeployConfig.Peg(null, BigDecimal.TEN, 0, 0);
        refused(
                "reserve token",
                with(real, 99, false, real.holders(), real.grants(), real.delays(), real.voting(), faucet));
        DeployConfig.Delays shortened = new DeployConfig.Delays(DAY, 7 * DAY, 14 * DAY, 14 * DAY, 2 * DAY, 0);
        refused("GOV_2D", with(real, 99, false, real.holders(), real.grants(), shortened, real.voting(), real.peg()));
    }

    @Test
    void whenGrantsAreBelowTheQuorum_thenItIsRefused() {
        DeployConfig real = real();
        List<DeployConfig.Grant> small = List.of(new DeployConfig.Grant(address(9), BigDecimal.valueOf(3_999_999)));
        refused("quorum", with(real, 99, false, real.holders(), small, real.delays(), real.voting(), real.peg()));
    }

    @Test
    void whenOneKeyHasTwoDuties_thenItIsRefused() {
        DeployConfig real = real();
        DeployConfig.Holders doubled =
                new DeployConfig.Holders(address(1), address(1), address(3), address(4), address(5));
        refused("two duties", with(real, 99, false, doubled, real.grants(), real.delays(), real.voting(), real.peg()));
        DeployConfig.Holders malformed =
                new DeployConfig.Holders("0x12", address(2), address(3), address(4), address(5));
        refused(
                "not an address",
                with(real, 99, false, malformed, real.grants(), real.delays(), real.voting(), real.peg()));
    }

    @Test
    void whenWrittenAndRead_thenItIsTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("config.json");
        Files.writeString(file, real().toJson());
        assertEquals(real().toJson(), DeployConfig.read(file).toJson(), "JSON keeps every value");
        Files.writeString(file, "{\"chainId\": \"x\"}");
        assertThrows(DeployException.class, () -> DeployConfig.read(file), "a malformed file is refused");
    }

    @Test
    void whenANumberHasTooManyDecimals_thenItIsRefused() {
        assertThrows(DeployException.class, () -> Units.flusd(new BigDecimal("0.0000001")), "nothing is rounded");
    }

    @Test
    void whenTheCommandLineIsWrong_thenItSaysSo(@TempDir Path folder) {
        assertEquals(2, run("--rpc").code(), "an option without value");
        assertEquals(2, run("--rpc", "http://127.0.0.1:1").code(), "neither demo nor configuration");
        Result missing = run("--rpc", "http://127.0.0.1:1", "--demo", "--data", folder.toString());
        assertEquals(1, missing.code(), "no keys");
        assertTrue(missing.error().contains("--originator"), missing.error());
        Result silent = run(
                "--rpc",
                "http://127.0.0.1:1",
                "--demo",
                "--data",
                folder.toString(),
                "--originator",
                address(1),
                "--compliance",
                address(2),
                "--publisher",
                address(3));
        assertEquals(1, silent.code(), "no node");
        assertTrue(silent.error().contains("No Ethereum node answers"), silent.error());
        assertEquals(0, run("--help").code(), "help is no error");
    }

    private record Result(int code, String error) {}

    private static Result run(String... arguments) {
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = Main.run(
                List.of(arguments),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8));
        return new Result(code, error.toString(StandardCharsets.UTF_8));
    }

    private static void refused(String reason, DeployConfig config) {
        DeployException refusal = assertThrows(DeployException.class, () -> ConfigCheck.check(config));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private static String address(int number) {
        return "0x" + String.format("%040x", 0xF100_0000L + number);
    }

    private static DeployConfig real() {
        DeployConfig demo = World.config();
        return new DeployConfig(
                99,
                false,
                new DeployConfig.Holders(address(1), address(2), address(3), address(4), address(5)),
                List.of(new DeployConfig.Appraiser(address(6), 1), new DeployConfig.Appraiser(address(7), 2)),
                new DeployConfig.Delays(2 * DAY, 7 * DAY, 14 * DAY, 14 * DAY, 2 * DAY, 5 * DAY),
                new DeployConfig.Voting(2 * DAY, 5 * DAY, DAY, 2 * DAY, 7 * DAY, 50, 400, 5000, 6670),
                List.of(new DeployConfig.Grant(address(9), BigDecimal.valueOf(5_000_000))),
                demo.parameters(),
                demo.products(),
                demo.pool(),
                new DeployConfig.Peg(address(8), BigDecimal.TEN, 0, 10),
                demo.appraising(),
                demo.originatorDailyCap());
    }

    private static DeployConfig with(
            DeployConfig base,
            long chainId,
            boolean demo,
            DeployConfig.Holders holders,
            List<DeployConfig.Grant> grants,
            DeployConfig.Delays delays,
            DeployConfig.Voting voting,
            DeployConfig.Peg peg) {
        return new DeployConfig(
                chainId,
                demo,
                holders,
                base.appraisers(),
                delays,
                voting,
                grants,
                base.parameters(),
                base.products(),
                base.pool(),
                peg,
                base.appraising(),
                base.originatorDailyCap());
    }
}
