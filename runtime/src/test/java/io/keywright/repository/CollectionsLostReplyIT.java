package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Bit;
import io.keywright.repository.ElementFixtures.Count;
import io.keywright.repository.ElementFixtures.Place;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.ElementFixtures.Tag;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R33: what the writes to collections say when they were executed and their reply was lost, and that they were executed
 * once: the key then holds what it holds after a write whose reply arrived.
 */
@RedisTest
class CollectionsLostReplyIT {

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.REFRESH_ON_WRITE, 0);

    private RedisServer server;
    private FaultProxy proxy;
    private Keywright direct;
    private Keywright unreliable;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.proxy = FaultProxy.to(server);
        this.direct = server.shared(Keywright.class, running -> Fixtures.connect(running.uri()));
        this.unreliable = Fixtures.connect(proxy.uri());
    }

    @AfterEach
    void close() {
        unreliable.close();
        proxy.close();
    }

    private static ListStore<String, Note> lists(Keywright keywright) {
        return new ListStore<>(
                keywright, ElementFixtures.schema(RedisType.LIST, HOUR).bounded(5), Fixtures.KEYS, Fixtures.NOTES);
    }

    private static SetStore<String, String, Tag> sets(Keywright keywright) {
        return new SetStore<>(
                keywright, ElementFixtures.schema(RedisType.SET, HOUR), Fixtures.KEYS, ElementFixtures.TAGS);
    }

    private static SortedSetStore<String, String, Scored> sortedSets(Keywright keywright) {
        return new SortedSetStore<>(
                keywright, ElementFixtures.schema(RedisType.SORTED_SET, HOUR), Fixtures.KEYS, ElementFixtures.SCORES);
    }

    private static StreamStore<String, Note> streams(Keywright keywright) {
        return new StreamStore<>(
                keywright, ElementFixtures.schema(RedisType.STREAM, HOUR), Fixtures.KEYS, StreamStoreExpiryIT.CODEC);
    }

    private static ScheduleStore<String, Note> schedules(Keywright keywright) {
        return new ScheduleStore<>(
                        keywright,
                        ElementFixtures.schema(RedisType.SORTED_SET, HOUR),
                        Fixtures.KEYS,
                        StreamStoreExpiryIT.CODEC)
                .appendingTo(id -> streams(keywright).dueStream(id + "-stream"));
    }

    private static BitfieldStore<String, Integer, Count> counters(Keywright keywright, Overflow overflow) {
        return new BitfieldStore<>(
                keywright,
                ElementFixtures.schema(RedisType.BITMAP, HOUR).bounded(24),
                Fixtures.KEYS,
                ElementFixtures.COUNTS,
                CounterBits.unsigned(6, overflow));
    }

    private static Map<String, BiFunction<Keywright, String, Call<?>>> writes() {
        Map<String, BiFunction<Keywright, String, Call<?>>> writes = new LinkedHashMap<>();
        writes.put("LIST addFirst", (keywright, id) -> lists(keywright).addFirst(new Note(id, "a")));
        writes.put("LIST addLast", (keywright, id) -> lists(keywright).addLast(new Note(id, "b")));
        writes.put(
                "LIST addAllLast",
                (keywright, id) -> lists(keywright).addAllLast(List.of(new Note(id, "c"), new Note(id, "d"))));
        writes.put("LIST popFirst", (keywright, id) -> lists(keywright).popFirst(id));
        writes.put("LIST popLast of two", (keywright, id) -> lists(keywright).popLast(id, 2));
        writes.put("LIST moveFirst", (keywright, id) -> lists(keywright).moveFirst(id, id));
        writes.put("SET add", (keywright, id) -> sets(keywright).add(new Tag(id, "a")));
        writes.put("SET remove", (keywright, id) -> sets(keywright).remove(id, "b"));
        writes.put("SET pop", (keywright, id) -> sets(keywright).pop(id));
        writes.put("SORTED_SET add", (keywright, id) -> sortedSets(keywright).add(new Scored(id, "a", 1)));
        writes.put(
                "SORTED_SET addIfAbsent",
                (keywright, id) -> sortedSets(keywright).addIfAbsent(new Scored(id, "b", 2)));
        writes.put(
                "SORTED_SET addIfGreater",
                (keywright, id) -> sortedSets(keywright).addIfGreater(new Scored(id, "b", 3)));
        writes.put(
                "SORTED_SET increment", (keywright, id) -> sortedSets(keywright).increment(id, "a", 5));
        writes.put("SORTED_SET popMin", (keywright, id) -> sortedSets(keywright).popMin(id));
        writes.put("SORTED_SET popMax", (keywright, id) -> sortedSets(keywright).popMax(id));
        writes.put("STREAM append", (keywright, id) -> streams(keywright).append(new Note(id, "a")));
        writes.put("STREAM appendAll", (keywright, id) -> streams(keywright).appendAll(List.of(new Note(id, "b"))));
        writes.put(
                "STREAM append under an id",
                (keywright, id) -> streams(keywright).append(new Note(id, "c"), "9000000000000000-1"));
        writes.put(
                "schedule",
                (keywright, id) -> schedules(keywright).schedule(new Note(id, "a"), Instant.ofEpochMilli(1)));
        writes.put("schedule cancel", (keywright, id) -> schedules(keywright).cancel(new Note(id, "b")));
        writes.put("schedule moveDue", (keywright, id) -> schedules(keywright).moveDue(id, 5));
        writes.put(
                "HYPERLOGLOG add",
                (keywright, id) -> new HyperLogLogStore<>(
                                keywright,
                                ElementFixtures.schema(RedisType.HYPERLOGLOG, HOUR),
                                Fixtures.KEYS,
                                ElementFixtures.TAGS)
                        .add(new Tag(id, "a")));
        writes.put(
                "BITMAP set",
                (keywright, id) -> new BitmapStore<>(
                                keywright,
                                ElementFixtures.schema(RedisType.BITMAP, HOUR).bounded(100),
                                Fixtures.KEYS,
                                ElementFixtures.BITS)
                        .set(new Bit(id, 7)));
        writes.put(
                "BITFIELD set",
                (keywright, id) -> counters(keywright, Overflow.SATURATE).set(new Count(id, 3, 7)));
        writes.put(
                "BITFIELD increment",
                (keywright, id) -> counters(keywright, Overflow.SATURATE).increment(id, 3, 5));
        writes.put(
                "BITFIELD increment all or none",
                (keywright, id) -> counters(keywright, Overflow.FAIL).incrementAll(id, Map.of(3, 1L, 9, 2L)));
        writes.put(
                "GEO add",
                (keywright, id) -> new GeoStore<>(
                                keywright,
                                ElementFixtures.schema(RedisType.GEO, HOUR),
                                Fixtures.KEYS,
                                ElementFixtures.PLACES)
                        .add(new Place(id, "a", 13.4, 52.5)));
        return writes;
    }

    /** The writes of a type follow each other on one key; another key has the same writes with all replies. */
    @Test
    void aWriteIsExecutedOnceAndSaysThatItIsUnknown() {
        writes().forEach((name, write) -> {
            String type = name.split(" ")[0];
            Object result = write.apply(direct, type + "-heard").await();
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            if (result instanceof Outcome<?>) {
                assertThat(write.apply(unreliable, type + "-lost").await())
                        .as(name)
                        .isInstanceOf(Outcome.Unknown.class);
            } else {
                assertThatThrownBy(() -> Objects.requireNonNull(
                                write.apply(unreliable, type + "-lost").await()))
                        .as(name)
                        .isInstanceOf(OutcomeUnknownException.class);
            }
            proxy.awaitFault();
            for (String other : new String[] {"", "-stream"}) {
                assertThat(content("t:" + type + "-lost" + other))
                        .as(name)
                        .isEqualTo(content("t:" + type + "-heard" + other));
            }
            Commands.awaitConnection(unreliable.channel("t:<id>"));
        });
    }

    /** The ids that the server makes are not compared. */
    private String content(String key) {
        try (RedisCli cli = server.connect()) {
            return "stream".equals(cli.command("TYPE", key).text())
                    ? StreamStoreExpiryIT.texts(cli, key)
                    : String.valueOf(ExpiryTable.content(cli, key));
        }
    }
}
