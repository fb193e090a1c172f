package io.florin.lending.product.store;

import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.product.ListedProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/// Rows of `loan.listed_product`, from `ProductListed`.
@ApplicationScoped
class ProductProjection implements EventProjection, ListedProducts {
    private final DataSource database;

    ProductProjection(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "listed-product-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("Markets");
    }

    @Override
    public void apply(ChainEvent event) {
        if (!event.name().equals("ProductListed")) {
            return;
        }
        String sql = "insert into loan.listed_product (id, block) values (?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, event.values().number("id"));
            insert.setLong(2, event.block());
            insert.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("a product cannot be kept", cause);
        }
    }

    @Override
    public void clear() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from loan.listed_product")) {
            delete.executeUpdate();
        } catch (SQLException cause) {
            throw new IllegalStateException("products cannot be cleared", cause);
        }
    }

    @Override
    public List<Integer> ids() {
        String sql = "select id from loan.listed_product order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<Integer> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return List.copyOf(ids);
        } catch (SQLException cause) {
            throw new IllegalStateException("products cannot be read", cause);
        }
    }
}
