package io.keywright.repository;

import static io.keywright.repository.Fixtures.VIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.repository.Fixtures.Count;
import io.keywright.repository.Fixtures.Line;
import io.keywright.repository.Fixtures.Note;
import io.keywright.repository.Fixtures.Session;
import io.keywright.repository.Fixtures.Token;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which commands each operation sends, and that what belongs together leaves in one flush. */
@RedisTest
class StoreTrafficIT {

    private FaultProxy proxy;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        proxy = FaultProxy.to(server);
        keywright = Fixtures.connect(proxy.uri());
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private static Lifetime lifetime(Expiry expiry) {
        return Lifetime.of("1h", expiry, 0.1);
    }

    private <V> StringStore<String, V> strings(Lifetime lifetime, EntityCodec<String, V> codec) {
        return new StringStore<>(keywright, Fixtures.string(lifetime), Fixtures.KEYS, codec);
    }

    private HashStore<String, Session> records(Lifetime lifetime) {
        return new HashStore<>(keywright, Fixtures.hash(lifetime), Fixtures.KEYS, Fixtures.SESSIONS);
    }

    private HashMapStore<String, String, Line> maps(Lifetime lifetime, int bound) {
        return new HashMapStore<>(keywright, Fixtures.hash(lifetime).bounded(bound), Fixtures.KEYS, Fixtures.LINES);
    }

    /** The operation's commands on the wire, which the server knows the scripts of; they leave at once. */
    private void assertSends(Supplier<Call<?>> operation, String... commands) {
        operation.get().await();
        proxy.resetCounters();
        operation.get().await();
        assertThat(proxy.commands()).containsExactly(commands);
        // What is longer than the proxy's buffer takes it several reads.
        assertThat(proxy.flushes()).isBetween(1L, 1L + commands.length / 16);
    }

    @Test
    void plainCommandsWhereNothingHasAnExpiry() {
        Lifetime persistent = Lifetime.persistent();
        StringStore<String, Note> notes = strings(persistent, Fixtures.NOTES);
        StringStore<String, Count> counts = strings(persistent, Fixtures.COUNTS);
        HashStore<String, Session> sessions = records(persistent);
        HashMapStore<String, String, Line> lines = maps(persistent, Schema.UNBOUNDED);

        assertSends(() -> notes.save(new Note("a", "x")), "SET");
        assertSends(() -> counts.increment("c", 1), "INCRBY");
        assertSends(() -> counts.incrementDouble("d", 1), "INCRBYFLOAT");
        assertSends(() -> sessions.incrementOrCreate("s", VIEWS, 1), "HINCRBY");
        assertSends(() -> lines.put(new Line("m", "a", 1)), "HSET");
        assertSends(() -> lines.putAll(List.of(new Line("m", "a", 1), new Line("m", "b", 1))), "HSET");
        assertSends(() -> lines.increment("m", "a", 1), "HINCRBY");
        assertSends(() -> lines.remove("m", "a"), "HDEL");
    }

    @Test
    void readsUnderAbsoluteExpiry() {
        StringStore<String, Note> notes = strings(lifetime(Expiry.ABSOLUTE), Fixtures.NOTES);
        HashStore<String, Session> sessions = records(lifetime(Expiry.ABSOLUTE));
        HashMapStore<String, String, Line> lines = maps(lifetime(Expiry.ABSOLUTE), 10);

        assertSends(() -> notes.find("a"), "GET");
        assertSends(() -> notes.findAll(List.of("a", "b", "a")), "MGET");
        assertSends(() -> notes.deleteAll(List.of("a", "b")), "UNLINK");
        assertSends(() -> sessions.find("s"), "HMGET");
        assertSends(() -> sessions.findAll(List.of("s", "t")), "HMGET", "HMGET");
        assertSends(() -> sessions.get("s", VIEWS, FieldCodecs.INT), "HGET");
        assertSends(() -> lines.getAll("m", List.of("a", "b")), "HMGET");
        assertSends(() -> lines.entries("m"), "HGETALL");
        assertSends(() -> lines.page("m", Cursor.start(), 10), "HSCAN");
    }

    @Test
    void readsUnderSlidingExpiry() {
        StringStore<String, Note> notes = strings(lifetime(Expiry.SLIDING), Fixtures.NOTES);
        HashStore<String, Session> sessions = records(lifetime(Expiry.SLIDING));
        HashMapStore<String, String, Line> lines = maps(lifetime(Expiry.SLIDING), 10);

        assertSends(() -> notes.find("a"), "GETEX");
        assertSends(() -> notes.findAll(List.of("a", "b")), "GETEX", "GETEX");
        assertSends(() -> notes.exists("a"), "EXISTS");
        assertSends(() -> sessions.find("s"), "HMGET", "PEXPIRE");
        assertSends(() -> sessions.findAll(List.of("s", "t")), "HMGET", "PEXPIRE", "HMGET", "PEXPIRE");
        assertSends(() -> lines.get("m", "a"), "HGET", "PEXPIRE");
        assertSends(() -> lines.page("m", Cursor.start(), 10), "HSCAN", "PEXPIRE");
        assertSends(() -> lines.contains("m", "a"), "HEXISTS");
        assertSends(() -> lines.size("m"), "HLEN");
    }

    @Test
    void readsOfATtlOfItsOwn() {
        StringStore<String, Token> tokens = strings(Lifetime.perCall("1h", Expiry.ABSOLUTE, 0), Fixtures.TOKENS);

        assertSends(() -> tokens.find("a"), "GET", "PTTL");
        assertSends(() -> tokens.save(new Token("a", "x", Duration.ofMinutes(1))), "SET");
    }

    @Test
    void everyWriteWithATtlIsOneCommand() {
        for (Expiry expiry : Expiry.values()) {
            StringStore<String, Note> notes = strings(lifetime(expiry), Fixtures.NOTES);
            StringStore<String, Count> counts = strings(lifetime(expiry), Fixtures.COUNTS);
            HashStore<String, Session> sessions = records(lifetime(expiry));
            HashMapStore<String, String, Line> lines = maps(lifetime(expiry), Schema.UNBOUNDED);

            assertSends(() -> notes.save(new Note("a", "x")), "SET");
            assertSends(() -> notes.saveIfAbsent(new Note("b", "x")), "SET");
            assertSends(() -> counts.increment("c" + expiry, 1), "EVALSHA");
            assertSends(() -> sessions.save(new Session("s", 1, 1, Optional.empty())), "EVALSHA");
            assertSends(() -> sessions.set("s", VIEWS, FieldCodecs.INT, 3), "EVALSHA");
            assertSends(() -> lines.put(new Line("m", "a", 1)), "EVALSHA");
            assertSends(() -> lines.remove("m", "a"), expiry == Expiry.ABSOLUTE ? "HDEL" : "EVALSHA");
        }
    }

    @Test
    void r36ManyWritesLeaveTogether() {
        HashStore<String, Session> sessions = records(lifetime(Expiry.ABSOLUTE));
        StringStore<String, Note> notes = strings(lifetime(Expiry.ABSOLUTE), Fixtures.NOTES);
        List<Session> many = new ArrayList<>();
        IntStream.range(0, 64).forEach(i -> many.add(new Session("s" + i, i, 0, Optional.empty())));

        assertSends(
                () -> sessions.saveAll(many), Collections.nCopies(64, "EVALSHA").toArray(String[]::new));
        assertSends(
                () -> notes.saveAll(
                        many.stream().map(s -> new Note("n" + s.id(), "x")).toList()),
                Collections.nCopies(64, "SET").toArray(String[]::new));
    }
}
