package io.florin.chain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.block.Header;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.types.Address;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenAGenesisFileTest {
    private static final String GOOD =
            "{\"config\":{\"chainId\":7,\"cancunTime\":0},\"gasLimit\":\"0x1c9c380\",\"alloc\":{}}";

    @Test
    void whenItIsOurs_thenTheRulesAreThoseOfTheDesign() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/genesis/florin.json")) {
            Genesis genesis = Genesis.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(1252, genesis.config().chainId().w0());
            assertTrue(genesis.config().zeroBaseFee());
            assertEquals(false, genesis.config().strictTimestamps());
            assertEquals(
                    Fork.OSAKA,
                    genesis.config().rules(genesis.header().timestamp()).fork());
            assertEquals(300_000_000, genesis.header().gasLimit());
            for (String predeploy : new String[] {
                "0xca11bde05977b3631167028862be2a173976ca11", "0x4e59b44847b379578588920ca78fbf26c0b4956c"
            }) {
                assertTrue(genesis.state().accounts().containsKey(Address.fromHex(predeploy)), predeploy);
            }
        }
    }

    @Test
    void whenNothingIsSaid_thenTimestampsAreStrictAndGasCosts() {
        Genesis genesis = Genesis.parse(GOOD);
        assertTrue(genesis.config().strictTimestamps());
        assertEquals(1_000_000_000L, genesis.header().baseFee().w0());
    }

    @Test
    void whenOnlyBlobsChange_thenTheForkStaysAndTheParametersMoveInTime() {
        Genesis genesis = Genesis.parse(GOOD.replace(
                "\"cancunTime\":0",
                "\"osakaTime\":0,\"bpo1Time\":100,\"blobSchedule\":{\"bpo1\":"
                        + "{\"target\":10,\"max\":15,\"baseFeeUpdateFraction\":8346193}}"));
        assertEquals(BlobSchedule.PRAGUE, genesis.config().rules(99).blobs());
        assertEquals(15, genesis.config().rules(100).blobs().max());
        assertEquals(Fork.OSAKA, genesis.config().rules(100).fork());
    }

    @Test
    void whenTheChainStartsAtShanghai_thenTheHeaderHasNoBlobFields() {
        Header header =
                Genesis.parse(GOOD.replace("cancunTime", "shanghaiTime")).header();
        assertNull(header.blobGasUsed());
        assertNull(header.parentBeaconBlockRoot());
        assertNotNull(header.withdrawalsRoot());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"config\"|{|not JSON",
                "\"gasLimit\"|\"gasLimits\"|unknown key gasLimits",
                "\"cancunTime\"|\"qbft\":{},\"cancunTime\"|unknown key config.qbft",
                "\"chainId\":7,|NOTHING|config.chainId is missing",
                "\"chainId\":7|\"chainId\":\"seven\"|config.chainId is not a number",
                ",\"cancunTime\":0|NOTHING|config.shanghaiTime, cancunTime, pragueTime or osakaTime is missing",
                "\"cancunTime\":0|\"cancunTime\":0,\"londonBlock\":5|config.londonBlock must be 0",
                "\"cancunTime\":0|\"cancunTime\":0,\"timestampRule\":\"lax\"|strict or nonDecreasing, not lax",
                "\"cancunTime\":0|\"cancunTime\":0,\"zeroBaseFee\":1|config.zeroBaseFee is not true or false",
                "\"alloc\":{}|\"alloc\":{\"0x12\":{}}|alloc.0x12 is not an address",
                "\"alloc\":{}|\"alloc\":{\"0x0000000000000000000000000000000000000001\":{\"money\":1}}|unknown key alloc.0x0000000000000000000000000000000000000001.money",
                ",\"alloc\":{}|NOTHING|alloc is missing"
            })
    void whenAKeyIsWrong_thenItIsNamed(String from, String to, String words) {
        String json = GOOD.replace(from, to.equals("NOTHING") ? "" : to);
        GenesisException refused = assertThrows(GenesisException.class, () -> Genesis.parse(json));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
    }
}
