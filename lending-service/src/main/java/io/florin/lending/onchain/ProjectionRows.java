package io.florin.lending.onchain;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Statements of projections, with positional parameters: `BigInteger` goes as numeric, `Instant` as
/// timestamp, a `List` of texts as array, everything else as JDBC takes it.
@ApplicationScoped
public class ProjectionRows {
    private final DataSource database;

    ProjectionRows(DataSource database) {
        this.database = database;
    }

    /// Makes a value of the present row.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Changes rows in the caller's database transaction.
    ///
    /// @return number of rows
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("rows cannot be written", cause);
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
            throw new IllegalStateException("rows cannot be read", cause);
        }
    }

    /// The first row of a query.
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /// Reads several tables as they stood together after one block: a repeatable-read transaction of its own.
    ///
    /// @param reading gets the last indexed block, 0 before the first
    public <T> T atOneBlock(LongFunction<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            update("set transaction isolation level repeatable read");
            long block = first("select block_number from onchain.index_cursor where id = 1", row -> row.getLong(1))
                    .orElse(0L);
            return reading.apply(block);
        });
    }

    /// Whole number of a column that is not null.
    public static BigInteger integer(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
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
