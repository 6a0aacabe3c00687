package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Count;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.keywright.testkit.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation of {@link BitfieldStore} on keys in every state, under every expiry. */
@RedisTest
class BitfieldStoreExpiryIT {

    private static final int COUNTERS = 4;

    @Test
    void everyOperation(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            run(keywright, table(keywright, server), Overflow.FAIL);
        }
    }

    /** By another way, which knows no failing. */
    @Test
    void incrementsThatAlwaysSucceed(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<BitfieldStore<String, Integer, Count>> table = filled(keywright, server);
            increments(table);
            beyond(table, false);
            run(keywright, table, Overflow.SATURATE);
        }
    }

    private static void run(
            Keywright keywright, ExpiryTable<BitfieldStore<String, Integer, Count>> table, Overflow overflow) {
        ExpiryTable.forEachLifetime(lifetime -> table.run(
                lifetime,
                new BitfieldStore<>(
                        keywright,
                        ElementFixtures.schema(RedisType.BITMAP, lifetime).bounded(COUNTERS),
                        Fixtures.KEYS,
                        ElementFixtures.COUNTS,
                        CounterBits.unsigned(8, overflow)),
                BitfieldStore::in));
    }

    static ExpiryTable<BitfieldStore<String, Integer, Count>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<BitfieldStore<String, Integer, Count>> table = filled(keywright, server);
        reads(table);
        settings(table);
        increments(table);
        beyond(table, true);
        ExpiryTable.keyRows(table);
        return table;
    }

    private static ExpiryTable<BitfieldStore<String, Integer, Count>> filled(Keywright keywright, RedisServer server) {
        ExpiryTable<BitfieldStore<String, Integer, Count>> table = new ExpiryTable<>(
                keywright,
                server,
                "[7, 250, 0, 0]",
                (store, id) -> store.setAll(List.of(new Count(id, 0, 7), new Count(id, 1, 250))));
        table.shownBy(BitfieldStoreExpiryIT::counts);
        return table;
    }

    private static String counts(RedisCli cli, String key) {
        List<String> command = new ArrayList<>(List.of("BITFIELD_RO", key));
        for (int index = 0; index < COUNTERS; index++) {
            command.addAll(List.of("GET", "u8", "#" + index));
        }
        return cli.command(command.toArray(String[]::new)).list().stream()
                .map(Reply::integer)
                .toList()
                .toString();
    }

    private static void reads(ExpiryTable<BitfieldStore<String, Integer, Count>> table) {
        table.row(
                "get",
                (store, id) -> store.get(id, 1),
                effect(Kind.READ, 0L, null),
                effect(Kind.READ, 250L, null),
                errorOfRead());
        table.row(
                "getAll",
                (store, id) -> store.getAll(id, List.of(1, 3, 1)),
                effect(Kind.READ, ExpiryTable.of(id -> Map.of(1, new Count(id, 1, 0), 3, new Count(id, 3, 0))), null),
                effect(Kind.READ, ExpiryTable.of(id -> Map.of(1, new Count(id, 1, 250), 3, new Count(id, 3, 0))), null),
                errorOfRead());
        table.row(
                "range",
                (store, id) -> store.range(id, 1, 2),
                effect(Kind.READ, ExpiryTable.of(id -> List.of(new Count(id, 1, 0), new Count(id, 2, 0))), null),
                effect(Kind.READ, ExpiryTable.of(id -> List.of(new Count(id, 1, 250), new Count(id, 2, 0))), null),
                errorOfRead());
    }

    private static void settings(ExpiryTable<BitfieldStore<String, Integer, Count>> table) {
        table.row(
                "set",
                (store, id) -> store.set(new Count(id, 1, 9)),
                effect(Kind.PART, 0L, "[0, 9, 0, 0]"),
                effect(Kind.PART, 250L, "[7, 9, 0, 0]"),
                error());
        table.row(
                "setAll",
                (store, id) -> store.setAll(List.of(new Count(id, 0, 1), new Count(id, 3, 4), new Count(id, 0, 2))),
                effect(Kind.PART, null, "[2, 0, 0, 4]"),
                effect(Kind.PART, null, "[2, 250, 0, 4]"),
                error());
    }

    private static void increments(ExpiryTable<BitfieldStore<String, Integer, Count>> table) {
        table.row(
                "increment",
                (store, id) -> store.increment(id, 0, 3),
                effect(Kind.PART, Outcome.applied(3L), "[3, 0, 0, 0]"),
                effect(Kind.PART, Outcome.applied(10L), "[10, 250, 0, 0]"),
                error());
        table.row(
                "incrementAll",
                (store, id) -> store.incrementAll(id, both(5)),
                effect(Kind.PART, Outcome.applied(Map.of(0, 1L, 1, 5L)), "[1, 5, 0, 0]"),
                effect(Kind.PART, Outcome.applied(Map.of(0, 8L, 1, 255L)), "[8, 255, 0, 0]"),
                error());
    }

    /** What a counter of 8 bits can't hold; one that is not applied makes no key and starts no TTL. */
    private static void beyond(ExpiryTable<BitfieldStore<String, Integer, Count>> table, boolean fails) {
        Effect refused = effect(Kind.LOOK, Outcome.notApplied(), null);
        table.row(
                "increment below 0",
                (store, id) -> store.increment(id, 2, -1),
                fails ? refused : effect(Kind.PART, Outcome.applied(0L), "[0, 0, 0, 0]"),
                fails ? refused : effect(Kind.PART, Outcome.applied(0L), "[7, 250, 0, 0]"),
                error());
        table.row(
                "incrementAll of which one is too much",
                (store, id) -> store.incrementAll(id, both(6)),
                effect(Kind.PART, Outcome.applied(Map.of(0, 1L, 1, 6L)), "[1, 6, 0, 0]"),
                fails ? refused : effect(Kind.PART, Outcome.applied(Map.of(0, 8L, 1, 255L)), "[8, 255, 0, 0]"),
                error());
    }

    private static Map<Integer, Long> both(long second) {
        Map<Integer, Long> both = new LinkedHashMap<>();
        both.put(0, 1L);
        both.put(1, second);
        return both;
    }
}
