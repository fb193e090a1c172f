package io.florin.lending.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.api.RepeatedRequests;
import io.florin.compliance.api.Sealer;
import io.florin.lending.identity.Callers;
import io.florin.lending.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Has a request that commits take effect once, however often it is sent. The caller names the intent by the header
/// `Idempotency-Key`, which counts together with the person, the method and the path:
///
/// - same key, same body: the first answer again, marked `Idempotency-Replayed: true`;
/// - same key, other body: 422 `idempotency-mismatch`;
/// - no key: 400 `idempotency-key-missing`.
///
/// The answer is stored in the database transaction of the effect. A refusal rolls both back, so the same key may be
/// tried again. Two equal requests at the same time wait for each other in the database. Answers are sealed for the
/// person, since they may hold personal data, and are forgotten after 24 hours of real time, whatever the demo clock
/// says.
@RequestScoped
public class Idempotency implements RepeatedRequests {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final Callers callers;
    private final AnswerTable answers;
    private final Sealer sealer;
    private final ObjectMapper json;

    Idempotency(
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            Callers callers,
            AnswerTable answers,
            Sealer sealer,
            ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.callers = callers;
        this.answers = answers;
        this.sealer = sealer;
        this.json = json;
    }

    /// Answers the current request, running the effect in a new database transaction unless it was done before.
    ///
    /// @param status of success, 200 to 299
    /// @param body the request's body as it was read; null when it has none
    /// @param effect does the work and gives the answer, an object that becomes JSON; its exceptions roll back
    /// @throws Problem for a missing, malformed or wrongly reused key, and what the effect throws
    @Override
    public Response once(int status, @Nullable Object body, Supplier<?> effect) {
        AnswerTable.Id id =
                new AnswerTable.Id(callers.current().id(), request.getMethod() + " " + uri.getPath(), key());
        byte[] digest = sha256(write(body));
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!answers.claim(id, digest, Instant.now())) {
                return replay(id, digest);
            }
            byte[] answer = write(effect.get());
            answers.keep(id, status, sealer.seal(id.userId(), context(id), answer));
            return response(status, answer).build();
        });
    }

    private Response replay(AnswerTable.Id id, byte[] digest) {
        AnswerTable.Answer first = answers.of(id);
        if (!MessageDigest.isEqual(first.digest(), digest)) {
            throw new Problem(
                    422,
                    "idempotency-mismatch",
                    "This Idempotency-Key was used here with another body; send a new key for a new request.");
        }
        byte[] answer = sealer.open(id.userId(), context(id), first.sealed());
        return response(first.status(), answer).header(REPLAYED, "true").build();
    }

    private String key() {
        String key = headers.getHeaderString(HEADER);
        if (key == null || key.isBlank()) {
            throw new Problem(
                    400,
                    "idempotency-key-missing",
                    "Send the header Idempotency-Key with a new random value for each thing you want done.");
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid(HEADER, "must have 8 to 100 printable ASCII characters without spaces");
        }
        return key;
    }

    private static String context(AnswerTable.Id id) {
        return "idempotency:" + id.request() + ":" + id.key();
    }

    private static Response.ResponseBuilder response(int status, byte[] answer) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer);
    }

    private byte[] write(@Nullable Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException("cannot be written as JSON", cause);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
