package io.keywright.sample.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.sample.database.PriceTable.Price;
import io.keywright.testkit.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** R15: a process dies between its commit and its eviction, and the eviction is delivered all the same. */
class OutboxIT {

    private static EmbeddedPostgres postgres;
    private static RedisServer redis;
    private static String url;
    private static Database database;
    private static EvictionNotes notes;
    private static PriceTable table;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisServer.start();
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "off")
                .start();
        url = postgres.getJdbcUrl("postgres", "postgres");
        database = Database.connect(url);
        database.createSchema();
        notes = new EvictionNotes(database);
        table = new PriceTable(url);
        table.create();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
        redis.close();
    }

    private static Keywright connect(CacheOptions options) {
        return Keywright.builder()
                .uri(redis.uri())
                .commandTimeout(Duration.ofSeconds(20))
                .caching(options)
                .connect();
    }

    private static CacheStore<String, Price> cache(Keywright keywright, Consistency level) {
        return PriceTable.cache(
                keywright, CachePolicy.DEFAULT.withConsistency(level).withFenceTtl(Duration.ofMinutes(10)));
    }

    private static long read(CacheStore<String, Price> cache) {
        return cache.get("a", table::select).await().orElseThrow().cents();
    }

    private static boolean isStored() {
        String text = redis.command("GETRANGE", "price:a", "1", "1").text();
        return "V".equals(text);
    }

    private static void eventually(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void write(Consistency level, long cents) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DyingWriter.class.getName(),
                        redis.uri(),
                        url,
                        level.name(),
                        Long.toString(cents))
                .inheritIO()
                .start();
        try {
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isEqualTo(DyingWriter.DEAD);
        } finally {
            writer.destroyForcibly();
        }
    }

    @Test
    void aDeadWritersEvictionIsDelivered() throws Exception {
        try (Keywright without = connect(CacheOptions.DEFAULT)) {
            CacheStore<String, Price> old = cache(without, Consistency.LEASE);
            long before = read(old);
            eventually("stored", OutboxIT::isStored);
            write(Consistency.LEASE, 100);
            assertThat(table.select("a").cents()).isEqualTo(100);
            assertThat(notes.count()).isEqualTo(1);
            assertThat(read(old)).as("without the outbox").isEqualTo(before);

            try (Keywright with = connect(outbox(Duration.ofMillis(100)))) {
                CacheStore<String, Price> cache = cache(with, Consistency.LEASE);
                eventually("the note is gone", () -> notes.count() == 0);
                assertThat(read(old)).isEqualTo(100);
                assertThat(read(cache)).isEqualTo(100);
            }
        }
    }

    /** Its fence is taken away as well, long before it would have expired. */
    @Test
    void aDeadWritersFenceIsTakenAway() throws Exception {
        write(Consistency.FENCED, 200);
        assertThat(redis.command("GETRANGE", "price:a", "1", "1").text()).isEqualTo("F");
        try (Keywright with = connect(outbox(Duration.ofMillis(100)))) {
            CacheStore<String, Price> cache = cache(with, Consistency.FENCED);
            assertThat(read(cache)).isEqualTo(200);
            eventually("the note is gone", () -> notes.count() == 0);
            assertThat(read(cache)).isEqualTo(200);
            eventually("stored", OutboxIT::isStored);
        }
    }

    @Test
    void aLivingWriterRemovesItsNote() throws Exception {
        try (Keywright keywright = connect(outbox(Duration.ofHours(1)))) {
            CacheStore<String, Price> cache = cache(keywright, Consistency.LEASE);
            read(cache);
            cache.writingNoted("a", note -> {
                table.update(new Price("a", 300), note, true);
                assertThat(notes.count()).isEqualTo(1);
                return true;
            });
            assertThat(read(cache)).isEqualTo(300);
            eventually("the note is gone", () -> notes.count() == 0);

            assertThatThrownBy(() -> cache.writingNoted("a", note -> {
                        table.update(new Price("a", 400), note, false);
                        throw new SQLException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(read(cache)).isEqualTo(300);
            assertThat(notes.count()).isZero();
        }
    }

    private static CacheOptions outbox(Duration interval) {
        return CacheOptions.DEFAULT.withOutbox(notes, interval);
    }
}
