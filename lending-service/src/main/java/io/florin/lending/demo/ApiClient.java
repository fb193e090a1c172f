package io.florin.lending.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The public API as one logged-in user sees it.
final class ApiClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String BOUNDARY = "florin-demo-document";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI service;
    private final Logins logins;
    private final String user;

    ApiClient(HttpClient http, URI service, Logins logins, String user) {
        this.http = http;
        this.service = service;
        this.logins = logins;
        this.user = user;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /// @param body anything that Jackson writes
    /// @param key idempotency key: the same request with the same key has one effect
    JsonNode post(String path, Object body, String key) {
        return send(json(path, key).POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    JsonNode put(String path, Object body, String key) {
        return send(json(path, key).PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /// Uploads a file as a form does.
    JsonNode upload(String path, String kind, String name, byte[] pdf) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(part("name=\"kind\"", "text/plain"));
        form.writeBytes(kind.getBytes(StandardCharsets.UTF_8));
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        form.writeBytes(part("name=\"file\"; filename=\"" + name + "\"", "application/pdf"));
        form.writeBytes(pdf);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private static byte[] part(String disposition, String type) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder json(String path, String key) {
        return request(path).header("Content-Type", "application/json").header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + logins.token(user));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String name = user + ": " + request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                return JSON.readTree(response.body());
            }
            throw problem(name, response);
        } catch (IOException cause) {
            throw new UncheckedIOException(name + ": no answer", cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static ApiProblem problem(String name, HttpResponse<String> response) {
        try {
            JsonNode answer = JSON.readTree(response.body());
            String detail =
                    answer.path("detail").asText("") + (answer.has("errors") ? " " + answer.path("errors") : "");
            return new ApiProblem(
                    name, response.statusCode(), answer.path("code").asText(""), detail);
        } catch (JsonProcessingException notJson) {
            return new ApiProblem(name, response.statusCode(), "", response.body());
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException("cannot be written as JSON", cause);
        }
    }
}
