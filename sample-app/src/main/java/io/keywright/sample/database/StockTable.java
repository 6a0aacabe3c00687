package io.keywright.sample.database;

import io.keywright.sample.shop.StockLevel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads and changes how much of each article there is: columns of {@code products}. Thread-safe. */
public final class StockTable {

    private final Database database;

    public StockTable(Database database) {
        this.database = database;
    }

    /** Finds the stock of this article. */
    public Optional<StockLevel> find(String sku) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT sku, stock, warehouse, next_delivery FROM products WHERE sku = ?")) {
            select.setString(1, sku);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(level(row)) : Optional.empty();
            }
        }
    }

    /** Adds pieces, or takes some out; false, and nothing is changed, if there are not so many or no such article. */
    public boolean change(Connection transaction, String sku, int by) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "UPDATE products SET stock = stock + ? WHERE sku = ? AND stock + ? >= 0")) {
            update.setInt(1, by);
            update.setString(2, sku);
            update.setInt(3, by);
            return update.executeUpdate() == 1;
        }
    }

    private static StockLevel level(ResultSet row) throws SQLException {
        return new StockLevel(
                row.getString("sku"),
                row.getInt("stock"),
                row.getString("warehouse"),
                Optional.ofNullable(row.getObject("next_delivery", LocalDate.class)));
    }
}
