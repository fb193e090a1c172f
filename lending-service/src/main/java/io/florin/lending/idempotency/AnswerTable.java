package io.florin.lending.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/// Rows of `idempotency.answer`. Every method works in the caller's database transaction.
@ApplicationScoped
class AnswerTable {
    static final Duration KEPT = Duration.ofHours(24);

    private final DataSource database;

    AnswerTable(DataSource database) {
        this.database = database;
    }

    /// Whose request, which one.
    ///
    /// @param request method and path, for example `POST /api/v1/assets`
    record Id(String userId, String request, String key) {}

    /// What was answered.
    record Answer(byte[] digest, int status, byte[] sealed) {}

    /// Takes the key for this transaction; waits while another transaction holds it.
    ///
    /// @return false when it was answered before, within the time that answers are kept
    boolean claim(Id id, byte[] digest, Instant now) {
        String forget =
                "delete from idempotency.answer where user_id = ? and request = ? and key = ?" + " and created_at < ?";
        String insert = "insert into idempotency.answer (user_id, request, key, body_sha256, created_at)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing";
        update(forget, id.userId(), id.request(), id.key(), Timestamp.from(now.minus(KEPT)));
        return update(insert, id.userId(), id.request(), id.key(), digest, Timestamp.from(now)) == 1;
    }

    void keep(Id id, int status, byte[] sealed) {
        String sql =
                "update idempotency.answer set status = ?, sealed = ? where user_id = ? and request = ? and key = ?";
        if (update(sql, status, sealed, id.userId(), id.request(), id.key()) != 1) {
            throw new IllegalStateException("the key was not claimed");
        }
    }

    Answer of(Id id) {
        String sql = "select body_sha256, status, sealed from idempotency.answer"
                + " where user_id = ? and request = ? and key = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.userId());
            select.setString(2, id.request());
            select.setString(3, id.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the answer was forgotten meanwhile");
                }
                return new Answer(row.getBytes(1), row.getInt(2), row.getBytes(3));
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("answers cannot be read", cause);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOld() {
        forget(Instant.now().minus(KEPT));
    }

    /// @return how many were older
    int forget(Instant before) {
        return update("delete from idempotency.answer where created_at < ?", Timestamp.from(before));
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("answers cannot be written", cause);
        }
    }
}
