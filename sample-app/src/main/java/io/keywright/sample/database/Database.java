package io.keywright.sample.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.keywright.cache.TransactionScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The shop's PostgreSQL database: a small pool of connections, and its schema. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final String SCHEMA = """
            CREATE TABLE tenants (
                tenant        text PRIMARY KEY,
                currency      char(3) NOT NULL,
                vat_percent   integer NOT NULL,
                beta_features boolean NOT NULL
            );
            CREATE TABLE products (
                sku           text PRIMARY KEY,
                name          text NOT NULL,
                subtitle      text,
                price_cents   bigint NOT NULL CHECK (price_cents > 0),
                currency      char(3) NOT NULL,
                category      text NOT NULL,
                tags          text[] NOT NULL,
                stock         integer NOT NULL CHECK (stock >= 0),
                warehouse     text NOT NULL,
                next_delivery date,
                popularity    integer NOT NULL,
                updated_at    timestamptz NOT NULL,
                version       bigint NOT NULL DEFAULT 1
            );
            CREATE TABLE eviction_notes (
                id          text PRIMARY KEY,
                key_pattern text NOT NULL,
                key         text NOT NULL,
                noted       timestamptz NOT NULL DEFAULT now()
            );
            """;

    /**
     * What is done in a transaction.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    public interface TransactionalWork<T extends @Nullable Object> {

        T run(Connection transaction) throws SQLException;
    }

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Connects to an empty database; fails at once if it cannot be reached. */
    public static Database connect(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("shop");
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(4);
        return new Database(new HikariDataSource(config));
    }

    /** Creates the tables. */
    public void createSchema() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    /** Tells the planner how the freshly loaded tables look. */
    public void analyze() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE products, tenants");
        }
    }

    /** The version of the server, such as {@code 18.4}. */
    public String version() throws SQLException {
        try (Connection connection = connection()) {
            return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
        }
    }

    /**
     * Does work in one transaction, on its connection: all of it, or nothing where the work throws. The caches know
     * that the work is inside of it: what it evicts is evicted after the commit, and what it reads is stored nowhere.
     */
    public <T extends @Nullable Object> T inTransaction(TransactionalWork<T> work) throws SQLException {
        try (Connection connection = connection();
                TransactionScope transaction = TransactionScope.open()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                transaction.commit(connection::commit);
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(transaction, connection, failure);
                throw failure;
            }
        }
    }

    private static void rollBack(TransactionScope transaction, Connection connection, Exception failure) {
        try {
            transaction.rollback(connection::rollback);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
