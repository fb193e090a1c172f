package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/// A demo user at the keyboard: the API with this login, and the wallet.
record Person(String user, ApiClient api, Wallet wallet) {

    /// Links the wallet to the login, as the web app does; nothing to do when it is linked.
    void linkWallet() {
        for (JsonNode linked : api.get("/api/v1/wallets").path("wallets")) {
            if (linked.path("address").asText().equalsIgnoreCase(wallet.address())) {
                return;
            }
        }
        JsonNode values = api.post("/api/v1/wallets/nonce", Map.of(), key("nonce"));
        String text = """
                %s wants you to sign in with your Ethereum account:
                %s

                Link this wallet to your Florin account.

                URI: %s
                Version: 1
                Chain ID: %d
                Nonce: %s
                Issued At: %s""".formatted(
                        values.path("domain").asText(),
                        wallet.address(),
                        values.path("uri").asText(),
                        values.path("chainId").longValue(),
                        values.path("nonce").asText(),
                        Instant.now());
        api.post("/api/v1/wallets", Map.of("message", text, "signature", wallet.signText(text)), key("link"));
    }

    /// Idempotency key of one of this person's requests.
    String key(String what) {
        return "demo-" + user + "-" + what;
    }
}
