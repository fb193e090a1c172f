package io.florin.lending.demo;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/// Lines for the person at the terminal; start-up shows each under "Demo world".
final class Progress {
    private final PrintStream out;
    private final Set<String> told = new HashSet<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    /// Tells the line the first time only.
    void tell(String line) {
        if (told.add(line)) {
            out.println(line);
            out.flush();
        }
    }
}
