package io.florin.lending.onchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/// Proposals whose quorum the keeper may still record.
@ApplicationScoped
class ProposalProjection implements EventProjection {
    private final DataSource database;

    ProposalProjection(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "keeper-proposals-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("Governor");
    }

    @Override
    public void apply(ChainEvent event) {
        Values values = event.values();
        switch (event.name()) {
            case "ProposalCreated" ->
                update(
                        "insert into onchain.open_proposal (id, vote_start, vote_end) values (?, ?, ?)",
                        values.hex("id"),
                        values.number("voteStart"),
                        values.number("voteEnd"));
            case "QuorumRecorded", "ProposalClosed", "ProposalWithdrawn" ->
                update("delete from onchain.open_proposal where id = ?", values.hex("id"));
            default -> {
                // votes and execution need no keeper
            }
        }
    }

    @Override
    public void clear() {
        update("delete from onchain.open_proposal");
    }

    /// Ids in their voting time at that moment.
    List<String> voting(Instant now) {
        String sql = "select id from onchain.open_proposal where ? >= vote_start and ? < vote_end";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, now.getEpochSecond());
            select.setLong(2, now.getEpochSecond());
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException cause) {
            throw new IllegalStateException("proposals cannot be read", cause);
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("proposals cannot be written", cause);
        }
    }
}
