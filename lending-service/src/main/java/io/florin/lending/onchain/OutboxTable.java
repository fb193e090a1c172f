package io.florin.lending.onchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Rows of `onchain.outbox` and `onchain.signer`. Every method works in the caller's database transaction.
@ApplicationScoped
class OutboxTable {
    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    /// A row as the sender needs it.
    record Row(
            long id,
            String contract,
            String to,
            byte[] calldata,
            String state,
            @Nullable Long nonce,
            byte @Nullable [] raw,
            @Nullable String hash) {}

    void insert(Submission submission, String to, byte[] calldata) {
        String sql = "insert into onchain.outbox (business_key, signer, contract, function_name, to_address, calldata,"
                + " urgent, state, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)"
                + " on conflict (business_key) do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            Timestamp now = Timestamp.from(Instant.now());
            insert.setString(1, submission.key());
            insert.setString(2, submission.signer().fileName());
            insert.setString(3, submission.contract());
            insert.setString(4, submission.function());
            insert.setString(5, to);
            insert.setBytes(6, calldata);
            insert.setBoolean(7, submission.urgent());
            insert.setTimestamp(8, now);
            insert.setTimestamp(9, now);
            insert.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("the outbox cannot be written", cause);
        }
    }

    Optional<TransactionOutbox.Outcome> outcome(String key) {
        String sql = "select state, tx_hash, block_number, error, detail from onchain.outbox where business_key = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(
                        switch (row.getString("state")) {
                            case "waiting" -> new TransactionOutbox.Outcome.Waiting();
                            case "signed" -> new TransactionOutbox.Outcome.Sent(row.getString("tx_hash"));
                            case "included" ->
                                new TransactionOutbox.Outcome.Included(
                                        row.getString("tx_hash"), row.getLong("block_number"));
                            default ->
                                new TransactionOutbox.Outcome.Reverted(row.getString("error"), row.getString("detail"));
                        });
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("the outbox cannot be read", cause);
        }
    }

    /// Locks the signer's row, so that one process hands out its nonces, and returns the next one; registers
    /// the signer with the chain's count when it is new.
    long lockNonce(String signer, String address, long countOnChain) {
        String register =
                "insert into onchain.signer (name, address, next_nonce) values (?, ?, ?) on conflict do nothing";
        String lock = "select address, next_nonce from onchain.signer where name = ? for update";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(register);
                PreparedStatement select = connection.prepareStatement(lock)) {
            insert.setString(1, signer);
            insert.setString(2, address);
            insert.setLong(3, countOnChain);
            insert.executeUpdate();
            select.setString(1, signer);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getString("address").equals(address)) {
                    throw new IllegalStateException("the database knows another key for " + signer);
                }
                return row.getLong("next_nonce");
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("the signer cannot be locked", cause);
        }
    }

    /// The oldest signed row without receipt, else the next waiting one, urgent first.
    Optional<Row> next(String signer) {
        String sql = "select id, contract, to_address, calldata, state, nonce, raw, tx_hash from onchain.outbox"
                + " where signer = ? and state in ('waiting', 'signed')"
                + " order by (state = 'signed') desc, nonce, urgent desc, id limit 1";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, signer);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Row(
                        row.getLong("id"),
                        row.getString("contract"),
                        row.getString("to_address"),
                        row.getBytes("calldata"),
                        row.getString("state"),
                        (Long) row.getObject("nonce"),
                        row.getBytes("raw"),
                        row.getString("tx_hash")));
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("the outbox cannot be read", cause);
        }
    }

    void signed(long id, String signer, long nonce, byte[] raw, String hash) {
        update(
                "update onchain.outbox set state = 'signed', nonce = ?, raw = ?, tx_hash = ?, updated_at = now()"
                        + " where id = ? and state = 'waiting'",
                nonce,
                raw,
                hash,
                id);
        update("update onchain.signer set next_nonce = ? where name = ?", nonce + 1, signer);
    }

    void included(long id, long block) {
        update(
                "update onchain.outbox set state = 'included', block_number = ?, updated_at = now() where id = ?",
                block,
                id);
    }

    void reverted(long id, String error, String detail) {
        update(
                "update onchain.outbox set state = 'reverted', error = ?, detail = ?, updated_at = now() where id = ?",
                error,
                detail,
                id);
    }

    /// Age of the oldest open row in seconds, 0 when there is none.
    long oldestOpenSeconds() {
        String sql = "select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint from onchain.outbox"
                + " where state in ('waiting', 'signed')";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException cause) {
            throw new IllegalStateException("the outbox cannot be read", cause);
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("an outbox row changed under the sender");
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("the outbox cannot be written", cause);
        }
    }
}
