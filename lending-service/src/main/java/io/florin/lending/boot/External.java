package io.florin.lending.boot;

import java.util.Map;

/// Which parts run elsewhere; those are not started here.
record External(boolean database, boolean identity) {
    static External of(Map<String, String> environment) {
        return new External(
                environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL"),
                environment.containsKey("QUARKUS_OIDC_AUTH_SERVER_URL"));
    }
}
