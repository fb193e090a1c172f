package io.florin.lending.boot;

import java.util.Map;

/// What start-up tells Quarkus, as system properties set before it runs. Environment variables of an
/// external part keep the last word, so nothing is set for those.
final class HandedOn {
    private HandedOn() {}

    static void settings(Settings settings, Secrets secrets, Map<String, String> environment) {
        set("quarkus.http.host", settings.host());
        set("quarkus.http.port", settings.port());
        set("quarkus.log.file.path", settings.data().resolve("logs").resolve("service.log"));
        set("florin.data", settings.data());
        set("florin.demo", settings.demo());
        set("florin.url", environment.getOrDefault("FLORIN_URL", settings.url()));
        set("florin.chain.id", settings.chainId());
        set("florin.chain.port", settings.rpcPort());
        settings.externalChain().ifPresent(url -> set("florin.chain.url", url));
        set(
                "florin.public-rpc-url",
                environment.getOrDefault("FLORIN_PUBLIC_RPC_URL", "http://localhost:" + settings.rpcPort()));
        set("florin.keystore.password", secrets.get("keystore"));
        set("quarkus.oidc.token-state-manager.encryption-secret", secrets.get("session"));
    }

    /// The readiness check waits for this world.
    static void demoWorld(DemoWorld world) {
        if (world.wanted()) {
            set("florin.demo-world", world.folder());
        }
    }

    static void database(EmbeddedDatabase database) {
        set("quarkus.datasource.jdbc.url", database.jdbcUrl("florin"));
        set("quarkus.datasource.username", DatabaseRoles.APPLICATION);
        set("quarkus.datasource.password", database.applicationPassword());
        set("quarkus.flyway.username", DatabaseRoles.OWNER);
        set("quarkus.flyway.password", database.ownerPassword());
    }

    static void identity(Settings settings, Secrets secrets) {
        set("quarkus.oidc.auth-server-url", settings.keycloakUrl() + "/realms/" + KeycloakRealm.NAME);
        set("quarkus.oidc.credentials.secret", secrets.get("keycloak.web"));
    }

    private static void set(String name, Object value) {
        System.setProperty(name, value.toString());
    }
}
