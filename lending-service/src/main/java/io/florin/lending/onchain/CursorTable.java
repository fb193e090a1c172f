package io.florin.lending.onchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The one row of `onchain.index_cursor`. Works in the caller's database transaction.
@ApplicationScoped
class CursorTable {
    private final DataSource database;

    CursorTable(DataSource database) {
        this.database = database;
    }

    /// @param block last block whose events are in the projections
    /// @param projections names of the projections that were fed
    record Cursor(String genesisHash, long block, String hash, String projections) {}

    Optional<Cursor> read() {
        String sql =
                "select genesis_hash, block_number, block_hash, projections from onchain.index_cursor where id = 1";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
        } catch (SQLException cause) {
            throw new IllegalStateException("the index cursor cannot be read", cause);
        }
    }

    void write(Cursor cursor) {
        String sql = "insert into onchain.index_cursor (id, genesis_hash, block_number, block_hash, projections,"
                + " updated_at) values (1, ?, ?, ?, ?, now()) on conflict (id) do update set"
                + " genesis_hash = excluded.genesis_hash, block_number = excluded.block_number,"
                + " block_hash = excluded.block_hash, projections = excluded.projections, updated_at = now()";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, cursor.genesisHash());
            upsert.setLong(2, cursor.block());
            upsert.setString(3, cursor.hash());
            upsert.setString(4, cursor.projections());
            upsert.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("the index cursor cannot be written", cause);
        }
    }
}
