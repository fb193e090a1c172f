package io.florin.chain.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Options of a benchmark's command line. Immutable.
final class BenchOptions {
    private static final int USAGE = 2;
    private final Map<String, String> values;

    private BenchOptions(Map<String, String> values) {
        this.values = values;
    }

    /// Reads a command line; a wrong one ends the process with a sentence for a person.
    ///
    /// @param names options that take a value; `--json` takes none and is always known
    static BenchOptions parse(String[] arguments, String... names) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--json")) {
                values.put(name, "");
            } else if (!List.of(names).contains(name)) {
                stop("There is no option " + name + ". Options: --json, " + String.join(", ", names) + ".");
            } else if (i + 1 == arguments.length) {
                stop("Option " + name + " needs a value.");
            } else {
                values.put(name, arguments[++i]);
            }
        }
        return new BenchOptions(values);
    }

    private static void stop(String sentence) {
        System.err.println(sentence);
        System.exit(USAGE);
    }

    boolean json() {
        return values.containsKey("--json");
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// A whole number, at least 1.
    int number(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            stop("Option " + name + " is a whole number from 1 on, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
