package io.florin.lending.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Rows of `identity.wallet` and `identity.wallet_nonce`.
@ApplicationScoped
@Transactional
class WalletTable implements LinkedWallets {
    private final DataSource database;

    WalletTable(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> of(String userId) {
        return texts("select address from identity.wallet where user_id = ? order by linked_at, address", userId);
    }

    @Override
    public Optional<String> owner(String address) {
        return texts(
                        "select user_id from identity.wallet where address = ?",
                        address.toLowerCase(java.util.Locale.ROOT))
                .stream()
                .findFirst();
    }

    /// Keeps a fresh nonce; one per person, the newest counts.
    void keepNonce(String userId, String nonce, Instant until) {
        String sql = "insert into identity.wallet_nonce (user_id, nonce, valid_until) values (?, ?, ?)"
                + " on conflict (user_id) do update set nonce = excluded.nonce, valid_until = excluded.valid_until";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, userId);
            upsert.setString(2, nonce);
            upsert.setTimestamp(3, Timestamp.from(until));
            upsert.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("the nonce cannot be kept", cause);
        }
    }

    /// Uses a nonce up.
    ///
    /// @return whether it was this person's and still valid
    boolean useNonce(String userId, String nonce, Instant now) {
        String sql = "delete from identity.wallet_nonce where user_id = ? and nonce = ? and valid_until > ?";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, userId);
            delete.setString(2, nonce);
            delete.setTimestamp(3, Timestamp.from(now));
            return delete.executeUpdate() == 1;
        } catch (SQLException cause) {
            throw new IllegalStateException("the nonce cannot be used", cause);
        }
    }

    /// @return false when the address belongs to another person; linking again is no change
    boolean link(String userId, String address, Instant now) {
        String sql = "insert into identity.wallet (address, user_id, linked_at) values (?, ?, ?)"
                + " on conflict (address) do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, address);
            insert.setString(2, userId);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("the wallet cannot be linked", cause);
        }
        return owner(address).equals(Optional.of(userId));
    }

    private List<String> texts(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException cause) {
            throw new IllegalStateException("wallets cannot be read", cause);
        }
    }
}
