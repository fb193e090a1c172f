package io.florin.contracts.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a deployment can choose. Rates are decimal fractions (0.05 = 5 %), amounts whole units of their token
/// (FLUSD, FLV), delays seconds, addresses hex with 0x. Read from JSON with exactly these names.
///
/// @param chainId id that the chain must report; 1252 for a demo deployment and only there
/// @param demo demo keys, faucet and short delays allowed
/// @param grants founding grants of FLV; together at least the quorum, or no vote could ever pass
public record DeployConfig(
        long chainId,
        boolean demo,
        Holders holders,
        List<Appraiser> appraisers,
        Delays delays,
        Voting voting,
        List<Grant> grants,
        List<Parameter> parameters,
        List<Product> products,
        PoolTerms pool,
        Peg peg,
        Appraising appraising,
        BigDecimal originatorDailyCap) {

    /// Chain id of demo deployments.
    public static final long DEMO_CHAIN_ID = 1252;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public DeployConfig {
        appraisers = List.copyOf(appraisers);
        grants = List.copyOf(grants);
        parameters = List.copyOf(parameters);
        products = List.copyOf(products);
    }

    /// Who holds the single-key roles. The first three are service keys, guardian and enforcer people's own wallets.
    public record Holders(String originator, String compliance, String publisher, String guardian, String enforcer) {}

    /// A member of the appraisal committee.
    ///
    /// @param firm number of the valuation firm; two signers of one firm never count twice
    public record Appraiser(String signer, int firm) {}

    /// Seconds. `grant`: how long a new role member waits (0 = none set).
    public record Delays(long gov2d, long gov7d, long gov14d, long admin, long enforcer, long grant) {}

    /// Timing in seconds and limits in basis points of the Governor.
    public record Voting(
            long review,
            long vote,
            long lateMargin,
            long extension,
            long executionWindow,
            int proposalBps,
            int quorumBps,
            int thresholdBps,
            int coreThresholdBps) {}

    /// A founding grant.
    ///
    /// @param amount whole FLV
    public record Grant(String member, BigDecimal amount) {}

    /// A governed parameter and its bounds, which are fixed for ever.
    ///
    /// @param key ASCII, at most 31 characters
    /// @param minInterval seconds between two changes
    public record Parameter(
            String key, BigDecimal value, BigDecimal min, BigDecimal max, BigDecimal maxStep, long minInterval) {}

    /// As `IMarkets.Product`, with a name for the deployment file. Amounts in FLUSD.
    ///
    /// @param family 1 annuity, 2 bullet
    /// @param countries bitmap of admitted country indexes, hex
    public record Product(
            int id,
            String name,
            int family,
            int dayCount,
            int collateralClass,
            int classMask,
            int minPeriodMonths,
            int maxPeriodMonths,
            int minCount,
            int maxCount,
            int ltvLimitBps,
            int graceDays,
            int defaultDays,
            int coolingOffDays,
            int reflectionDays,
            int lgdFloorBps,
            int watchPdBps,
            BigDecimal quantum,
            BigDecimal margin,
            BigDecimal lateMargin,
            BigDecimal lastTolerance,
            BigDecimal minPrincipal,
            BigDecimal maxPrincipal,
            String countries) {}

    /// The pool and its share token.
    ///
    /// @param name name of the share token
    /// @param classMask identity classes that may supply
    public record PoolTerms(String name, String symbol, int classMask, String countries) {}

    /// The peg's only reserve token.
    ///
    /// @param reserveToken token at the peg; absent in a demo deployment, which makes its own test token
    /// @param cap most reserve tokens and most FLUSD against them, whole units
    public record Peg(@Nullable String reserveToken, BigDecimal cap, int feeInBps, int feeOutBps) {}

    /// Rules of the appraisal committee; `collateralClass` gets age limit and haircut.
    public record Appraising(
            int threshold,
            int dispersionBps,
            int stepBps,
            int statementDays,
            int collateralClass,
            int maxAgeDays,
            int haircutBps) {}

    /// The demo deployment: keys of the published mnemonic, but for the three service keys of this installation.
    public static DeployConfig demo(String originator, String compliance, String publisher) {
        DeployConfig template = resource("demo.json");
        List<Appraiser> appraisers = new ArrayList<>();
        for (int index = DemoAccounts.FIRST_APPRAISER; index <= DemoAccounts.LAST_APPRAISER; index++) {
            appraisers.add(new Appraiser(DemoAccounts.address(index), index - DemoAccounts.FIRST_APPRAISER + 1));
        }
        List<Grant> grants = new ArrayList<>();
        for (int index = DemoAccounts.FIRST_MEMBER; index <= DemoAccounts.LAST_MEMBER; index++) {
            grants.add(new Grant(DemoAccounts.address(index), BigDecimal.valueOf(2_000_000)));
        }
        Holders holders = new Holders(
                originator,
                compliance,
                publisher,
                DemoAccounts.address(DemoAccounts.GUARDIAN),
                DemoAccounts.address(DemoAccounts.ENFORCER));
        return new DeployConfig(
                template.chainId,
                template.demo,
                holders,
                appraisers,
                template.delays,
                template.voting,
                grants,
                template.parameters,
                template.products,
                template.pool,
                template.peg,
                template.appraising,
                template.originatorDailyCap);
    }

    /// Reads a configuration file.
    ///
    /// @throws DeployException when it is missing or not of this form
    public static DeployConfig read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), DeployConfig.class);
        } catch (JsonProcessingException failure) {
            throw new DeployException(
                    "The deployment configuration " + file + " is not of the expected form: "
                            + failure.getOriginalMessage() + ".",
                    failure);
        } catch (IOException failure) {
            throw new DeployException("The deployment configuration " + file + " cannot be read.", failure);
        }
    }

    /// The configuration as JSON text; the journal keeps its hash.
    String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a record of plain values cannot be written", failure);
        }
    }

    private static DeployConfig resource(String name) {
        try (InputStream stream = DeployConfig.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return JSON.readValue(stream, DeployConfig.class);
        } catch (IOException failure) {
            throw new IllegalStateException("bad resource " + name, failure);
        }
    }
}
