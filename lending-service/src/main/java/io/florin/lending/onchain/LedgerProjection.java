package io.florin.lending.onchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/// Token balances and loan principal as the events tell them: the database side of the reconciliation.
@ApplicationScoped
class LedgerProjection implements EventProjection {
    static final Set<String> TOKENS = Set.of("FLUSD", "FLV", "TrancheVault");
    private static final String ZERO = "0x0000000000000000000000000000000000000000";

    private final DataSource database;

    LedgerProjection(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ledger-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("FLUSD", "FLV", "TrancheVault", "LoanBook");
    }

    @Override
    public void apply(ChainEvent event) {
        switch (event.name()) {
            case "Transfer" -> transfer(event);
            case "LoanDrawn" -> principal(event, event.values().integer("amount"));
            case "LoanRepaid" -> principal(event, event.values().integer("balance"));
            case "LoanClosed" ->
                update(
                        "insert into onchain.loan_principal (loan, principal, closed) values (?, 0, true)"
                                + " on conflict (loan) do update set closed = true",
                        event.values().hex("loan"));
            default -> {
                // other events move neither tokens nor principal
            }
        }
    }

    private void transfer(ChainEvent event) {
        if (!TOKENS.contains(event.contract())) {
            return;
        }
        BigInteger value = event.values().integer("value");
        add(event.contract(), event.values().address("from"), value.negate());
        add(event.contract(), event.values().address("to"), value);
    }

    private void add(String token, String account, BigInteger change) {
        if (account.equals(ZERO) || change.signum() == 0) {
            return;
        }
        if (change.signum() < 0) {
            int changed = update(
                    "update onchain.token_balance set amount = amount + ? where token = ? and account = ?",
                    new BigDecimal(change),
                    token,
                    account);
            if (changed != 1) {
                throw new IllegalStateException(token + " left " + account + ", which held none");
            }
            return;
        }
        update(
                "insert into onchain.token_balance (token, account, amount) values (?, ?, ?)"
                        + " on conflict (token, account) do update set amount = onchain.token_balance.amount"
                        + " + excluded.amount",
                token,
                account,
                new BigDecimal(change));
    }

    private void principal(ChainEvent event, BigInteger amount) {
        update(
                "insert into onchain.loan_principal (loan, principal, closed) values (?, ?, false)"
                        + " on conflict (loan) do update set principal = excluded.principal",
                event.values().hex("loan"),
                new BigDecimal(amount));
    }

    @Override
    public void clear() {
        update("delete from onchain.token_balance");
        update("delete from onchain.loan_principal");
    }

    /// Sum of all balances of a token.
    BigInteger supply(String token) {
        return number("select coalesce(sum(amount), 0) from onchain.token_balance where token = ?", token);
    }

    BigInteger balance(String token, String account) {
        return number(
                "select coalesce(sum(amount), 0) from onchain.token_balance where token = ? and account = ?",
                token,
                account);
    }

    /// Outstanding principal by loan, closed loans left out.
    Map<String, BigInteger> principal() {
        String sql = "select loan, principal from onchain.loan_principal where not closed";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            Map<String, BigInteger> principal = new TreeMap<>();
            while (rows.next()) {
                principal.put(rows.getString(1), rows.getBigDecimal(2).toBigIntegerExact());
            }
            return principal;
        } catch (SQLException cause) {
            throw new IllegalStateException("the ledger cannot be read", cause);
        }
    }

    private BigInteger number(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBigDecimal(1).toBigIntegerExact() : BigInteger.ZERO;
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("the ledger cannot be read", cause);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("the ledger cannot be written", cause);
        }
    }
}
