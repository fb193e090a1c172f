package io.florin.lending.collateral.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why the contract refused a round, in words.
public final class RoundFailure {
    private static final Pattern ARGUMENT = Pattern.compile("(\\w+)=(\\w+)");

    private RoundFailure() {}

    /// @param error name of the contract's error
    /// @param detail its arguments as `{name=value, …}`, may be empty
    public static String words(String error, String detail) {
        Map<String, String> given = arguments(detail);
        return switch (error) {
            case "DispersionTooHigh" ->
                "The values are too far apart: they spread by " + percent(given, "dispersionBps")
                        + " of the median, at most " + percent(given, "limitBps") + " is accepted.";
            case "StepTooLarge" ->
                "The value moves by more than " + percent(given, "limitBps")
                        + " against the last one; that needs one more valuer.";
            case "StatementOutOfDate" -> "A statement's day of valuation is too old or in the future.";
            case "NotNewer" -> "A day of valuation is not after that of the present value.";
            case "NotASigner" -> "A signer is no longer on the contract's list of valuers.";
            case "SameFirm" -> "Two valuers belong to the same firm.";
            case "SignerIsOwner" -> "A valuer owns the asset.";
            case "InvalidSignature" -> "A signature does not fit its statement.";
            case "UnknownAsset" -> "The asset is not registered on chain.";
            case "NoClassRule" -> "There is no valuation rule for this class of asset.";
            default -> "The contract refused the round (" + error + ").";
        };
    }

    private static Map<String, String> arguments(String detail) {
        Map<String, String> given = new HashMap<>();
        Matcher matcher = ARGUMENT.matcher(detail);
        while (matcher.find()) {
            given.put(matcher.group(1), matcher.group(2));
        }
        return given;
    }

    private static String percent(Map<String, String> given, String name) {
        String bps = given.get(name);
        return bps == null
                ? "an unknown share"
                : new BigDecimal(bps).movePointLeft(2).toPlainString() + " %";
    }
}
