package io.florin.lending.collateral.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
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

/// Statements of this feature, in the caller's database transaction. Whole numbers of any size and instants are
/// taken as they are.
@ApplicationScoped
class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /// One row as a value.
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
            }
            return found;
        } catch (SQLException cause) {
            throw new IllegalStateException("collateral cannot be read", cause);
        }
    }

    /// The first row, if any.
    <T> Optional<T> first(String sql, Mapper<T> mapper, Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    /// @return number of rows changed
    int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, parameters);
            return update.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("collateral cannot be written", cause);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(
                    i + 1,
                    switch (value) {
                        case Instant instant -> Timestamp.from(instant);
                        case BigInteger whole -> new BigDecimal(whole);
                        default -> value;
                    });
        }
    }

    static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
