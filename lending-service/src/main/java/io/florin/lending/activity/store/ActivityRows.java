package io.florin.lending.activity.store;

import io.florin.lending.activity.ActivityItem;
import io.florin.lending.activity.model.Place;
import io.florin.lending.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Reads what happened.
@ApplicationScoped
public class ActivityRows {
    private final Rows rows;

    ActivityRows(Rows rows) {
        this.rows = rows;
    }

    /// A row and its place.
    public record Placed(Place place, ActivityItem item) {}

    /// What happened to these wallets before a place, newest first, at most `limit`.
    public List<Placed> before(List<String> wallets, Place place, int limit) {
        return rows.list(
                "select block, log_index, part, wallet, kind, amount, token, counterparty, subject, at, transaction"
                        + " from activity.item where wallet = any(?) and (block, log_index, part) < (?, ?, ?)"
                        + " order by block desc, log_index desc, part desc limit ?",
                ActivityRows::placed,
                wallets,
                place.block(),
                place.logIndex(),
                place.part(),
                limit);
    }

    private static Placed placed(ResultSet row) throws SQLException {
        Place place = new Place(row.getLong("block"), row.getInt("log_index"), row.getInt("part"));
        BigDecimal amount = row.getBigDecimal("amount");
        return new Placed(
                place,
                new ActivityItem(
                        place.id(),
                        Instant.ofEpochSecond(row.getLong("at")),
                        row.getString("kind"),
                        row.getString("wallet"),
                        amount == null ? null : amount.toPlainString(),
                        row.getString("token"),
                        row.getString("counterparty"),
                        row.getString("subject"),
                        row.getString("transaction"),
                        place.block()));
    }
}
