package io.florin.lending.database;

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
import org.jspecify.annotations.Nullable;

/// Statements in the caller's database transaction, with positional parameters: `BigInteger` goes as numeric,
/// `Instant` as timestamp, a `List` of texts as array, everything else as JDBC takes it. A statement that the
/// database refuses is a fault of ours: `IllegalStateException` with the statement, never with its values.
@ApplicationScoped
public class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /// Makes a value of the present row.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Changes rows.
    ///
    /// @return number of rows
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("cannot write: " + sql, cause);
        }
    }

    /// All rows of a query, in its order.
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(connection, statement, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException cause) {
            throw new IllegalStateException("cannot read: " + sql, cause);
        }
    }

    /// The first row of a query.
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /// Whole number of a column that is not null.
    public static BigInteger integer(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    public static @Nullable BigInteger integerOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.toBigIntegerExact();
    }

    /// Time of a column that is not null.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static void fill(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            switch (value) {
                case BigInteger number -> statement.setBigDecimal(i + 1, new BigDecimal(number));
                case Instant time -> statement.setTimestamp(i + 1, Timestamp.from(time));
                case List<?> texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                case null -> statement.setObject(i + 1, null);
                default -> statement.setObject(i + 1, value);
            }
        }
    }
}
