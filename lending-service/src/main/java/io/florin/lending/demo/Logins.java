package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Bearer tokens of demo users by their passwords. A token is used for less than the five minutes for which it
/// also counts as a fresh login. Guarded by its own monitor.
final class Logins {
    private static final Duration USE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final DemoOptions options;
    private final Map<String, Login> logins = new HashMap<>();

    private record Login(String token, Instant until) {}

    Logins(HttpClient http, DemoOptions options) {
        this.http = http;
        this.options = options;
    }

    synchronized String token(String user) {
        Login login = logins.get(user);
        if (login == null || Instant.now().isAfter(login.until())) {
            login = new Login(ask(user), Instant.now().plus(USE));
            logins.put(user, login);
        }
        return login.token();
    }

    private String ask(String user) {
        String form = "grant_type=password&client_id=" + encoded(options.client()) + "&username=" + encoded(user)
                + "&password=" + encoded(options.password());
        HttpRequest request = HttpRequest.newBuilder(options.tokens())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new ApiProblem(
                        "login of " + user,
                        response.statusCode(),
                        answer.path("error").asText(),
                        answer.path("error_description").asText());
            }
            return answer.path("access_token").asText();
        } catch (IOException cause) {
            throw new UncheckedIOException("login of " + user + ": no answer", cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
