package io.florin.compliance.screening;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Arguments of `./florin screen`.
///
/// @param lists folder of lists; null = the shipped extract, or for pairs none
/// @param queries subjects to screen; null when pairs are given
/// @param pairs pairs of names to score; null when queries are given
/// @param out file to write
/// @param threshold review threshold of this run; null = the shipped one
/// @param top rows per query; 0 = one row without rank
/// @param explain receipts as JSON lines; null = none
record CommandLine(
        @Nullable Path lists,
        @Nullable Path queries,
        @Nullable Path pairs,
        Path out,
        @Nullable BigDecimal threshold,
        int top,
        @Nullable Path explain) {

    static final String USAGE = """
            usage: ./florin screen [--lists DIR] --queries FILE.csv --out FILE.csv
                                   [--threshold T] [--top N] [--explain FILE.jsonl]
                   ./florin screen [--lists DIR] --pairs FILE.csv --out FILE.csv [--threshold T]

              --lists DIR      folder of sanctions lists, searched recursively (default: the small shipped extract)
              --queries FILE   columns id,name and optional type,birth_date,country,id_number,wallet,gender
              --pairs FILE     columns id,name1,name2 and optional type,birth_date1,birth_date2,country1,country2
              --threshold T    review threshold in log-odds for this run
              --top N          up to N rows per query, with a last column rank
              --explain FILE   one JSON receipt per query""";

    private static final Set<String> OPTIONS =
            Set.of("--lists", "--queries", "--pairs", "--out", "--threshold", "--top", "--explain");
    private static final int MAX_TOP = 50;

    static CommandLine parse(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new InputRefused("Unknown option '" + arguments[i] + "'.\n" + USAGE);
            }
            if (i + 1 == arguments.length) {
                throw new InputRefused("Option " + arguments[i] + " needs a value.\n" + USAGE);
            }
            if (values.put(arguments[i], arguments[i + 1]) != null) {
                throw new InputRefused("Option " + arguments[i] + " is given twice.");
            }
        }
        if (values.containsKey("--queries") == values.containsKey("--pairs")) {
            throw new InputRefused("Give either --queries or --pairs.\n" + USAGE);
        }
        Path out = path(values, "--out");
        if (out == null) {
            throw new InputRefused("Say with --out where the answers go.\n" + USAGE);
        }
        return new CommandLine(
                path(values, "--lists"),
                path(values, "--queries"),
                path(values, "--pairs"),
                out,
                threshold(values.get("--threshold")),
                top(values.get("--top")),
                path(values, "--explain"));
    }

    private static @Nullable Path path(Map<String, String> values, String option) {
        String value = values.get(option);
        return value == null ? null : Path.of(value);
    }

    private static @Nullable BigDecimal threshold(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InputRefused("--threshold is '" + text + "'; give a number, for example 1.5.");
        }
    }

    private static int top(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > MAX_TOP) {
            throw new InputRefused("--top is '" + text + "'; give a number from 1 to " + MAX_TOP + ".");
        }
        return Integer.parseInt(text);
    }
}
