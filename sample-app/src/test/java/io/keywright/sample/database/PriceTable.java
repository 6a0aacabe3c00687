package io.keywright.sample.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.EvictionNote;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Prices in a table, and a cache of them. */
final class PriceTable {

    /** A row. */
    record Price(String sku, long cents) {}

    private final String url;

    PriceTable(String url) {
        this.url = url;
    }

    void create() throws SQLException {
        execute("CREATE TABLE price (sku text PRIMARY KEY, cents bigint NOT NULL)");
        execute("INSERT INTO price VALUES ('a', 1)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Price select(String sku) {
        return new Price(sku, number("SELECT cents FROM price WHERE sku = '" + sku + "'"));
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets a price and notes the eviction, in one transaction. */
    void update(Price price, EvictionNote note, boolean commit) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            update(connection, price);
            EvictionNotes.insert(connection, List.of(note));
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    /** In the caller's transaction. */
    static void update(Connection transaction, Price price) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("UPDATE price SET cents = ? WHERE sku = ?")) {
            update.setLong(1, price.cents());
            update.setString(2, price.sku());
            update.executeUpdate();
        }
    }

    /** In the caller's transaction. */
    static Price select(Connection transaction, String sku) throws SQLException {
        try (PreparedStatement select = transaction.prepareStatement("SELECT cents FROM price WHERE sku = ?")) {
            select.setString(1, sku);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Price(sku, row.getLong(1));
            }
        }
    }

    static CacheStore<String, Price> cache(Keywright keywright, CachePolicy policy) {
        return new CacheStore<>(
                keywright,
                Schema.of("price:<sku>", RedisType.STRING, Lifetime.of("1h", Expiry.ABSOLUTE, 0)),
                KEYS,
                PRICES,
                policy);
    }

    private static final KeyCodec<String> KEYS = new KeyCodec<>() {
        @Override
        public int sizeHint(String key) {
            return 6 + key.length();
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal("price:".getBytes(UTF_8)).literal(key.getBytes(UTF_8));
        }

        @Override
        public String parse(KeyParts parts) {
            throw new UnsupportedOperationException();
        }
    };

    private static final EntityCodec<String, Price> PRICES = new EntityCodec<>() {
        @Override
        public String keyOf(Price price) {
            return price.sku();
        }

        @Override
        public byte[] encode(Price price) {
            return Long.toString(price.cents()).getBytes(UTF_8);
        }

        @Override
        public Price decode(String sku, byte[] bytes) {
            return new Price(sku, Long.parseLong(new String(bytes, UTF_8)));
        }
    };
}
