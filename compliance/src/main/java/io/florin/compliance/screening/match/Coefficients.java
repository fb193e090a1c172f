package io.florin.compliance.screening.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The numbers of the score, read from a versioned file.
public final class Coefficients {

    private static final int DIGEST_CHARS = 8;

    private final Map<String, Integer> values = new TreeMap<>();
    private final String version;

    Coefficients(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("A string can always be read", e);
        }
        String number = properties.getProperty("version", "");
        properties.remove("version");
        properties.forEach((name, value) -> values.put((String) name, units((String) name, (String) value)));
        version = number + "-" + digest(text);
    }

    /// The coefficients shipped with this version.
    public static Coefficients shipped() {
        try (InputStream file = Coefficients.class.getResourceAsStream("coefficients.properties")) {
            if (file == null) {
                throw new IllegalStateException("coefficients.properties is missing from the library");
            }
            return new Coefficients(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("coefficients.properties cannot be read", e);
        }
    }

    /// Version and the beginning of the SHA-256 digest of the file, such as `1-0a1b2c3d`.
    public String version() {
        return version;
    }

    /// Value by name: 1/10,000 nat, or percent for names that end with `_percent`.
    int value(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Coefficient " + name + " is missing");
        }
        return value;
    }

    /// Value by name in natural log-odds.
    public BigDecimal decimal(String name) {
        return Units.toDecimal(value(name));
    }

    private static int units(String name, String value) {
        BigDecimal number = new BigDecimal(value.strip());
        return name.endsWith("_percent")
                ? number.intValueExact()
                : number.movePointRight(Units.SCALE).intValueExact();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
