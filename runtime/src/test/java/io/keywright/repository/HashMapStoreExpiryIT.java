package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Line;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every operation of {@link HashMapStore} on keys in every state, under every expiry, with a bound and without. */
@RedisTest
class HashMapStoreExpiryIT {

    @Test
    void bounded(RedisServer server) {
        run(server, true, schema -> schema.bounded(4));
    }

    @Test
    void unbounded(RedisServer server) {
        run(server, false, schema -> schema);
    }

    static ExpiryTable<HashMapStore<String, String, Line>> table(
            Keywright keywright, RedisServer server, boolean bounded) {
        ExpiryTable<HashMapStore<String, String, Line>> table = new ExpiryTable<>(
                keywright,
                server,
                "a=1 b=2",
                (store, id) -> store.putAll(List.of(new Line(id, "a", 1), new Line(id, "b", 2))));
        table.emptiedBy((store, id) -> store.removeAll(id, List.of("a", "b")));
        reads(table);
        if (bounded) {
            table.row(
                    "entries",
                    (store, id) -> store.entries(id).map(Set::copyOf),
                    effect(Kind.READ, Set.of(), null),
                    effect(Kind.READ, of(id -> Set.of(new Line(id, "b", 2), new Line(id, "a", 1))), null),
                    errorOfRead());
        }
        puts(table);
        increments(table);
        removals(table);
        looks(table);
        table.keyRows(
                HashMapStore::delete,
                HashMapStore::deleteAll,
                HashMapStore::exists,
                HashMapStore::remainingTtl,
                HashMapStore::touch);
        return table;
    }

    private static void run(RedisServer server, boolean bounded, UnaryOperator<Schema> bound) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<HashMapStore<String, String, Line>> table = table(keywright, server, bounded);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new HashMapStore<>(keywright, bound.apply(Fixtures.hash(lifetime)), Fixtures.KEYS, Fixtures.LINES),
                    HashMapStore::in));
        }
    }

    private static void reads(ExpiryTable<HashMapStore<String, String, Line>> table) {
        table.row(
                "get",
                (store, id) -> store.get(id, "a"),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(new Line(id, "a", 1))), null),
                errorOfRead());
        table.row(
                "getAll",
                (store, id) -> store.getAll(id, List.of("b", "x", "b", "a")),
                effect(Kind.READ, Map.of(), null),
                effect(Kind.READ, of(id -> Map.of("b", new Line(id, "b", 2), "a", new Line(id, "a", 1))), null),
                errorOfRead());
        table.row(
                "page",
                (store, id) -> store.page(id, Cursor.start(), 10).map(HashMapStoreExpiryIT::asSet),
                effect(Kind.READ, Set.of(), null),
                effect(Kind.READ, of(id -> Set.of(new Line(id, "b", 2), new Line(id, "a", 1))), null),
                errorOfRead());
    }

    private static Set<Line> asSet(Page<Line> page) {
        return page.isLast() ? Set.copyOf(page.items()) : Set.of();
    }

    private static void puts(ExpiryTable<HashMapStore<String, String, Line>> table) {
        table.row(
                "put of a new entry",
                (store, id) -> store.put(new Line(id, "c", 3)),
                effect(Kind.PART, null, "c=3"),
                effect(Kind.PART, null, "a=1 b=2 c=3"),
                error());
        table.row(
                "put in place of another",
                (store, id) -> store.put(new Line(id, "a", 9)),
                effect(Kind.PART, null, "a=9"),
                effect(Kind.PART, null, "a=9 b=2"),
                error());
        table.row(
                "putAll",
                (store, id) -> store.putAll(List.of(new Line(id, "c", 3), new Line(id, "a", 8), new Line(id, "a", 9))),
                effect(Kind.PART, null, "a=9 c=3"),
                effect(Kind.PART, null, "a=9 b=2 c=3"),
                error());
    }

    private static void increments(ExpiryTable<HashMapStore<String, String, Line>> table) {
        table.row(
                "increment",
                (store, id) -> store.increment(id, "b", 5),
                effect(Kind.PART, Outcome.applied(5L), "b=5"),
                effect(Kind.PART, Outcome.applied(7L), "a=1 b=7"),
                error());
        table.row(
                "incrementDouble of a new entry",
                (store, id) -> store.incrementDouble(id, "c", 0.5),
                effect(Kind.PART, Outcome.applied(0.5), "c=0.5"),
                effect(Kind.PART, Outcome.applied(0.5), "a=1 b=2 c=0.5"),
                error());
    }

    private static void removals(ExpiryTable<HashMapStore<String, String, Line>> table) {
        table.row(
                "remove",
                (store, id) -> store.remove(id, "a"),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, "b=2"),
                error());
        table.row(
                "removeAll of some",
                (store, id) -> store.removeAll(id, List.of("b", "x", "b")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.REMOVE, 1L, "a=1"),
                error());
        table.row(
                "removeAll of all",
                (store, id) -> store.removeAll(id, List.of("a", "b")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.DELETE, 2L, null),
                error());
    }

    private static void looks(ExpiryTable<HashMapStore<String, String, Line>> table) {
        table.row(
                "contains",
                (store, id) -> store.contains(id, "a"),
                effect(Kind.LOOK, false, null),
                effect(Kind.LOOK, true, null),
                error());
        table.row(
                "size",
                (store, id) -> store.size(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 2L, null),
                error());
    }
}
