package io.florin.lending.idempotency;

import io.florin.lending.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/// An effect that can be counted: each request with a new key adds a row under the path's name. The rows are those of
/// wallet nonces, which no other test names like this.
@Path("/api/v1/counting/{name}")
@Authenticated
@Blocking
public class CountingResource {
    @Inject
    Idempotency idempotency;

    @Inject
    DataSource database;

    public record Word(String word) {}

    public record Counted(String word, int count) {}

    @POST
    public Response count(@PathParam("name") String name, Word body) {
        return idempotency.once(201, body, () -> effect(name, body.word()));
    }

    private Counted effect(String name, String word) {
        String sql = "insert into identity.wallet_nonce (user_id, nonce, valid_until) values (?, '1', now())"
                + " on conflict (user_id) do update set nonce = (identity.wallet_nonce.nonce::int + 1)::text"
                + " returning nonce::int";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                if (word.equals("refuse")) {
                    throw Problem.conflict("refused-late", "Refused after the effect.");
                }
                return new Counted(word, row.getInt(1));
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
