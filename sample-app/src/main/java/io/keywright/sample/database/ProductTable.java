package io.keywright.sample.database;

import io.keywright.sample.shop.Category;
import io.keywright.sample.shop.Money;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.Teaser;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads and changes the rows of {@code products}: the truth that Redis holds copies of. Thread-safe. */
public final class ProductTable {

    private static final String COLUMNS =
            "sku, name, subtitle, price_cents, currency, category, tags, updated_at, version";

    private final Database database;

    public ProductTable(Database database) {
        this.database = database;
    }

    /** Finds the product of this article number. */
    public Optional<Product> find(String sku) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM products WHERE sku = ?")) {
            select.setString(1, sku);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(product(row)) : Optional.empty();
            }
        }
    }

    /** Finds the products of these article numbers, by number; one that does not exist is left out. */
    public Map<String, Product> findAll(Collection<String> skus) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM products WHERE sku = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", skus.toArray()));
            Map<String, Product> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Product product = product(rows);
                    found.put(product.sku(), product);
                }
            }
            return found;
        }
    }

    /** Changes a price; gives the product as it is now, or empty if there is no such product. */
    public Optional<Product> changePrice(String sku, long cents) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE products SET price_cents = ?, updated_at = now(), version = version + 1"
                                + " WHERE sku = ? RETURNING " + COLUMNS)) {
            update.setLong(1, cents);
            update.setString(2, sku);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(product(row)) : Optional.empty();
            }
        }
    }

    /** Raises all prices of a category, all or none; gives how many. */
    public int raisePrices(Category category, long cents) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE products SET price_cents = price_cents + ?, updated_at = now(), version = version + 1"
                                + " WHERE category = ?")) {
            update.setLong(1, cents);
            update.setString(2, category.name());
            return update.executeUpdate();
        }
    }

    /** Deletes a product; false if there is no such product. */
    public boolean delete(Connection transaction, String sku) throws SQLException {
        try (PreparedStatement delete = transaction.prepareStatement("DELETE FROM products WHERE sku = ?")) {
            delete.setString(1, sku);
            return delete.executeUpdate() == 1;
        }
    }

    /** The article numbers of all products, the most popular first. */
    public List<String> skusByPopularity() throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT sku FROM products ORDER BY popularity DESC, sku");
                ResultSet rows = select.executeQuery()) {
            List<String> skus = new ArrayList<>();
            while (rows.next()) {
                skus.add(rows.getString(1));
            }
            return skus;
        }
    }

    /** Hands over the teasers of all products in chunks, without ever holding all of them. */
    public void readTeasers(int chunkSize, Consumer<List<Teaser>> chunks) throws SQLException {
        try (Connection connection = database.connection()) {
            // The driver reads through a cursor only within a transaction; otherwise it would fetch every row at once.
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT sku, name, price_cents, currency FROM products ORDER BY sku")) {
                select.setFetchSize(chunkSize);
                try (ResultSet rows = select.executeQuery()) {
                    List<Teaser> chunk = new ArrayList<>(chunkSize);
                    while (rows.next()) {
                        chunk.add(new Teaser(rows.getString("sku"), rows.getString("name"), money(rows)));
                        if (chunk.size() == chunkSize) {
                            chunks.accept(List.copyOf(chunk));
                            chunk.clear();
                        }
                    }
                    if (!chunk.isEmpty()) {
                        chunks.accept(List.copyOf(chunk));
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getString("sku"),
                row.getString("name"),
                row.getString("subtitle"),
                money(row),
                Category.valueOf(row.getString("category")),
                tags(row.getArray("tags")),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("price_cents"), row.getString("currency"));
    }

    private static List<String> tags(Array array) throws SQLException {
        try {
            return List.of((String[]) array.getArray());
        } finally {
            array.free();
        }
    }
}
