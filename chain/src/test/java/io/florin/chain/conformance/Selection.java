package io.florin.chain.conformance;

import java.util.Locale;

/// Which cases to run.
///
/// @param network fork or transition in lower case, empty for all; cases that belong to no fork always run
record Selection(String network) {
    static Selection of(String network) {
        return new Selection(network.toLowerCase(Locale.ROOT));
    }

    boolean wants(String name) {
        return network.isEmpty() || network.equals(name.toLowerCase(Locale.ROOT));
    }
}
