package io.florin.contracts.deploy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses configurations that must not be deployed, before anything is sent.
final class ConfigCheck {
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final long DAY = 86_400;
    private static final BigDecimal FLV_SUPPLY = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BPS = BigDecimal.valueOf(10_000);

    private ConfigCheck() {}

    /// @throws DeployException with the first rule that is broken
    static void check(DeployConfig config) {
        if (config.demo() && config.chainId() != DeployConfig.DEMO_CHAIN_ID) {
            throw new DeployException("A demo deployment has chain id 1252, not " + config.chainId()
                    + ": demo keys, faucet and short delays are allowed nowhere else.");
        }
        if (!config.demo() && config.chainId() == DeployConfig.DEMO_CHAIN_ID) {
            throw new DeployException("Chain id 1252 is reserved for demo deployments; choose your own id.");
        }
        addresses(config);
        quorumReachable(config);
        if (!config.demo()) {
            real(config);
        }
    }

    private static void addresses(DeployConfig config) {
        List<String> all = people(config);
        if (config.peg().reserveToken() != null) {
            all.add(config.peg().reserveToken());
        }
        for (String address : all) {
            if (!ADDRESS.matcher(address).matches() || Units.hex(address).equals(BigInteger.ZERO)) {
                throw new DeployException("'" + address + "' is not an address.");
            }
        }
        Set<String> signers = new HashSet<>();
        for (DeployConfig.Appraiser appraiser : config.appraisers()) {
            signers.add(appraiser.signer().toLowerCase(Locale.ROOT));
        }
        if (signers.size() < config.appraising().threshold()) {
            throw new DeployException("There are fewer appraisers than signatures needed.");
        }
        DeployConfig.Holders holders = config.holders();
        List<String> keys = List.of(
                holders.originator(),
                holders.compliance(),
                holders.publisher(),
                holders.guardian(),
                holders.enforcer());
        Set<String> distinct = new HashSet<>();
        for (String key : keys) {
            if (!distinct.add(key.toLowerCase(Locale.ROOT)) || signers.contains(key.toLowerCase(Locale.ROOT))) {
                throw new DeployException("One key would hold two duties: " + key + ".");
            }
        }
    }

    private static List<String> people(DeployConfig config) {
        List<String> all = new ArrayList<>(List.of(
                config.holders().originator(),
                config.holders().compliance(),
                config.holders().publisher(),
                config.holders().guardian(),
                config.holders().enforcer()));
        config.appraisers().forEach(appraiser -> all.add(appraiser.signer()));
        config.grants().forEach(grant -> all.add(grant.member()));
        return all;
    }

    private static void quorumReachable(DeployConfig config) {
        BigDecimal granted =
                config.grants().stream().map(DeployConfig.Grant::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal quorum = FLV_SUPPLY
                .multiply(BigDecimal.valueOf(config.voting().quorumBps()))
                .divide(BPS);
        if (granted.compareTo(quorum) < 0) {
            throw new DeployException("The founding grants (" + granted.toPlainString()
                    + " FLV) are less than the quorum (" + quorum.toPlainString() + " FLV): no vote could ever pass.");
        }
        if (granted.compareTo(FLV_SUPPLY) > 0) {
            throw new DeployException("The founding grants exceed the supply of 100,000,000 FLV.");
        }
    }

    private static void real(DeployConfig config) {
        List<String> demoKeys = DemoAccounts.known();
        for (String address : people(config)) {
            if (demoKeys.contains(address.toLowerCase(Locale.ROOT))) {
                throw new DeployException("A real deployment may not use the published demo key of " + address + ".");
            }
        }
        if (config.peg().reserveToken() == null) {
            throw new DeployException(
                    "A real deployment needs the address of its reserve token; the faucet token is for demos.");
        }
        DeployConfig.Delays delays = config.delays();
        DeployConfig.Voting voting = config.voting();
        least("GOV_2D delay", delays.gov2d(), 2 * DAY);
        least("GOV_7D delay", delays.gov7d(), 7 * DAY);
        least("GOV_14D delay", delays.gov14d(), 14 * DAY);
        least("ADMIN delay", delays.admin(), 14 * DAY);
        least("ENFORCER delay", delays.enforcer(), 2 * DAY);
        least("review", voting.review(), 2 * DAY);
        least("vote", voting.vote(), 5 * DAY);
        least("extension", voting.extension(), 2 * DAY);
    }

    private static void least(String name, long seconds, long minimum) {
        if (seconds < minimum) {
            throw new DeployException("A real deployment needs a " + name + " of at least " + minimum / DAY
                    + " days, not " + seconds + " seconds.");
        }
    }
}
