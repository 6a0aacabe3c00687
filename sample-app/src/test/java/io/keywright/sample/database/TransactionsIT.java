package io.keywright.sample.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.Eviction;
import io.keywright.cache.TransactionScope;
import io.keywright.sample.database.PriceTable.Price;
import io.keywright.spring.SpringTransactions;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Caches and open transactions of PostgreSQL at REPEATABLE READ: by hand and by Spring. */
class TransactionsIT {

    /** Of each kind; each opens connections. */
    private static final int ROUNDS = Integer.getInteger("keywright.test.transactions", 10);

    private static EmbeddedPostgres postgres;
    private static RedisServer redis;
    private static PriceTable table;
    private static String url;
    private static DataSource source;
    private static Keywright keywright;
    private static CacheStore<String, Price> cache;

    /** What is done inside of a transaction, on its connection. */
    private interface Body {
        void run(Connection transaction) throws Exception;
    }

    /** Makes a transaction, and tells the caches of it or not. */
    private interface Way {
        void transaction(boolean commit, Body body) throws Exception;
    }

    /** What a transaction reads by. */
    private interface Reading {
        void read(Connection transaction) throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        redis = RedisServer.start();
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "off")
                .start();
        url = postgres.getJdbcUrl("postgres", "postgres");
        source = postgres.getPostgresDatabase();
        table = new PriceTable(url);
        table.create();
        keywright = connect(redis.uri());
        cache = cache(keywright, Consistency.LEASE);
    }

    @AfterAll
    static void stop() throws Exception {
        keywright.close();
        postgres.close();
        redis.close();
    }

    @BeforeEach
    void empty() throws Exception {
        redis.command("FLUSHALL");
        set(1);
    }

    private static Keywright connect(String uri) {
        return Keywright.builder()
                .uri(uri)
                .commandTimeout(Duration.ofSeconds(20))
                .connectTimeout(Duration.ofSeconds(20))
                .caching(CacheOptions.DEFAULT.withTransactions(new SpringTransactions()))
                .connect();
    }

    private static CacheStore<String, Price> cache(Keywright of, Consistency level) {
        return PriceTable.cache(
                of,
                CachePolicy.DEFAULT.withConsistency(level).withEarlyRefresh(0).withFenceTtl(Duration.ofMinutes(10)));
    }

    private static void untold(boolean commit, Body body) throws Exception {
        try (Connection connection = begin()) {
            body.run(connection);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    private static void byHand(boolean commit, Body body) throws Exception {
        try (Connection connection = begin();
                TransactionScope transaction = TransactionScope.open()) {
            body.run(connection);
            if (commit) {
                transaction.commit(connection::commit);
            } else {
                transaction.rollback(connection::rollback);
            }
        }
    }

    private static Connection begin() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static void bySpring(boolean commit, Body body) {
        TransactionTemplate template = new TransactionTemplate(new DataSourceTransactionManager(source));
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.executeWithoutResult(status -> {
            try {
                body.run(DataSourceUtils.getConnection(source));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (!commit) {
                status.setRollbackOnly();
            }
        });
    }

    /** In a transaction of its own, of which the cache is told nothing. */
    private static void set(long cents) throws Exception {
        untold(true, connection -> PriceTable.update(connection, new Price("a", cents)));
    }

    private static long committed() {
        return table.select("a").cents();
    }

    private static long read() {
        return cache.get("a", table::select).await().orElseThrow().cents();
    }

    /** On a thread that is inside of nothing. */
    private static long readByAnother() {
        return CompletableFuture.supplyAsync(TransactionsIT::read).join();
    }

    private static void fill() {
        long unused = readByAnother();
        await(() -> !stored().isEmpty());
    }

    /** What stands behind the header of a stored value. */
    private static String stored() {
        return "V".equals(redis.command("GETRANGE", "price:a", "1", "1").text())
                ? redis.command("GETRANGE", "price:a", "46", "-1").text()
                : "";
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** As many a cache of one's own does it: GET, load, SET. */
    private static void naively(Connection transaction) throws SQLException {
        if (redis.command("GET", "price:a").text() == null) {
            redis.command(
                    "SET",
                    "price:a",
                    Long.toString(PriceTable.select(transaction, "a").cents()));
        }
    }

    private static void throughTheCache(Connection transaction) throws SQLException {
        assertThat(cache.get("a", sku -> PriceTable.select(transaction, sku)).orThrow())
                .contains(PriceTable.select(transaction, "a"));
    }

    /** The same without being told of the transaction: what was loaded is stored. */
    private static void throughTheCacheUntold(Connection transaction) throws SQLException {
        throughTheCache(transaction);
        await(() -> !stored().isEmpty());
    }

    /** In how many of three situations a read inside of an open transaction leaves a wrong entry. */
    private static int wrong(Way way, Reading reading) throws Exception {
        AtomicInteger wrong = new AtomicInteger();
        Runnable look = () -> {
            String plain = redis.command("STRLEN", "price:a").integer() < 46
                    ? redis.command("GETRANGE", "price:a", "0", "-1").text()
                    : stored();
            if (!plain.isEmpty() && Long.parseLong(plain) != committed()) {
                wrong.incrementAndGet();
            }
            redis.command("FLUSHALL");
        };
        // A snapshot older than somebody else's commit.
        way.transaction(true, transaction -> {
            PriceTable.select(transaction, "a");
            set(committed() + 1);
            redis.command("UNLINK", "price:a");
            reading.read(transaction);
        });
        look.run();
        // Its own write, before it commits.
        way.transaction(true, transaction -> {
            PriceTable.update(transaction, new Price("a", committed() + 1));
            reading.read(transaction);
            look.run();
        });
        // Its own write, which is rolled back.
        way.transaction(false, transaction -> {
            PriceTable.update(transaction, new Price("a", 99));
            reading.read(transaction);
        });
        look.run();
        return wrong.get();
    }

    /** R14. */
    @Test
    void aLoaderInsideAnOpenTransactionNeverFills() throws Exception {
        assertThat(wrong(TransactionsIT::untold, TransactionsIT::naively))
                .as("GET, load, SET")
                .isEqualTo(3);
        assertThat(wrong(TransactionsIT::untold, TransactionsIT::throughTheCacheUntold))
                .as("a cache that is told nothing")
                .isEqualTo(3);
        assertThat(wrong(TransactionsIT::byHand, TransactionsIT::throughTheCache))
                .as("plain JDBC")
                .isZero();
        assertThat(wrong(TransactionsIT::bySpring, TransactionsIT::throughTheCache))
                .as("Spring")
                .isZero();
    }

    /** R15. */
    @Test
    void invalidationRunsAfterTheCommit() throws Exception {
        for (Way way : List.<Way>of(TransactionsIT::byHand, TransactionsIT::bySpring)) {
            for (int i = 0; i < ROUNDS; i++) {
                fill();
                long next = committed() + 1;
                boolean around = i % 2 == 0;
                way.transaction(true, transaction -> {
                    if (around) {
                        cache.writing("a", () -> {
                            PriceTable.update(transaction, new Price("a", next));
                            return true;
                        });
                    } else {
                        PriceTable.update(transaction, new Price("a", next));
                        assertThat(cache.evict("a").await()).isEqualTo(Eviction.DEFERRED);
                    }
                    assertThat(readByAnother()).isEqualTo(next - 1);
                    assertThat(cache.get("a", sku -> PriceTable.select(transaction, sku))
                                    .orThrow())
                            .as("its own write")
                            .contains(new Price("a", next));
                });
                assertThat(read()).isEqualTo(next);
            }
        }
    }

    /** R15's counter-example: an eviction before the commit, and one reader. */
    @Test
    void anEvictionBeforeTheCommitIsLost() throws Exception {
        int stale = 0;
        for (int i = 0; i < ROUNDS; i++) {
            fill();
            long next = committed() + 1;
            untold(true, transaction -> {
                PriceTable.update(transaction, new Price("a", next));
                assertThat(cache.evict("a").await()).isEqualTo(Eviction.DELIVERED);
                fill();
            });
            if (read() != next) {
                stale++;
            }
            redis.command("FLUSHALL");
        }
        assertThat(stale).isEqualTo(ROUNDS);
    }

    /** R15. */
    @Test
    void aRollbackLosesNothing() throws Exception {
        fill();
        for (Way way : List.<Way>of(TransactionsIT::byHand, TransactionsIT::bySpring)) {
            for (int i = 0; i < ROUNDS; i++) {
                way.transaction(false, transaction -> {
                    PriceTable.update(transaction, new Price("a", 99));
                    cache.evict("a");
                });
                assertThat(stored()).as("still there, and right").isEqualTo("1");
            }
        }
        assertThat(committed()).isEqualTo(1);
    }

    /** At FENCED a transaction whose fence does not stand is rolled back. */
    @Test
    void withoutItsFenceSpringRollsBack() {
        try (FaultProxy proxy = FaultProxy.to(redis);
                Keywright far = connect(proxy.uri())) {
            CacheStore<String, Price> fenced = cache(far, Consistency.FENCED);
            assertThatThrownBy(() -> bySpring(true, transaction -> {
                        PriceTable.update(transaction, new Price("a", 2));
                        fenced.evict("a");
                        proxy.refuseConnections();
                        proxy.closeConnections();
                    }))
                    .isInstanceOf(KeywrightException.class);
            assertThat(committed()).isEqualTo(1);
            proxy.acceptConnections();
        }
    }
}
