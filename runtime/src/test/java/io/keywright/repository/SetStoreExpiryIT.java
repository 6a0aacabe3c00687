package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Tag;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every operation of {@link SetStore} on keys in every state, under every expiry, with a bound and without. */
@RedisTest
class SetStoreExpiryIT {

    @Test
    void bounded(RedisServer server) {
        run(server, true, schema -> schema.bounded(4));
    }

    @Test
    void unbounded(RedisServer server) {
        run(server, false, schema -> schema);
    }

    private static void run(RedisServer server, boolean bounded, UnaryOperator<Schema> bound) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<SetStore<String, String, Tag>> table = table(keywright, server, bounded);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new SetStore<>(
                            keywright,
                            bound.apply(ElementFixtures.schema(RedisType.SET, lifetime)),
                            Fixtures.KEYS,
                            ElementFixtures.TAGS),
                    SetStore::in));
        }
    }

    static ExpiryTable<SetStore<String, String, Tag>> table(Keywright keywright, RedisServer server, boolean bounded) {
        ExpiryTable<SetStore<String, String, Tag>> table = new ExpiryTable<>(
                keywright, server, "a b", (store, id) -> store.addAll(List.of(new Tag(id, "a"), new Tag(id, "b"))));
        table.emptiedBy((store, id) -> store.removeAll(id, List.of("a", "b")));
        table.alsoThere(cli -> {
            cli.command("DEL", "t:source");
            cli.command("SADD", "t:source", "a", "s");
        });
        questions(table);
        reads(table);
        if (bounded) {
            algebra(table);
        }
        writes(table);
        removals(table);
        ExpiryTable.keyRows(table);
        return table;
    }

    private static void questions(ExpiryTable<SetStore<String, String, Tag>> table) {
        table.row(
                "contains",
                (store, id) -> store.contains(id, "a"),
                effect(Kind.LOOK, false, null),
                effect(Kind.LOOK, true, null),
                error());
        table.row(
                "containsAll",
                (store, id) -> store.containsAll(id, List.of("b", "x", "b")),
                effect(Kind.LOOK, Map.of("b", false, "x", false), null),
                effect(Kind.LOOK, Map.of("b", true, "x", false), null),
                error());
        table.row(
                "size",
                (store, id) -> store.size(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 2L, null),
                error());
        table.row(
                "intersectionSize",
                (store, id) -> store.intersectionSize(List.of(id, "source"), 5),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 1L, null),
                error());
    }

    private static void reads(ExpiryTable<SetStore<String, String, Tag>> table) {
        table.row(
                "random",
                (store, id) -> store.random(id).map(Optional::isPresent),
                effect(Kind.READ, false, null),
                effect(Kind.READ, true, null),
                errorOfRead());
        table.row(
                "random of several",
                (store, id) -> store.random(id, 5).map(Set::copyOf),
                effect(Kind.READ, Set.of(), null),
                effect(Kind.READ, of(id -> Set.of(new Tag(id, "a"), new Tag(id, "b"))), null),
                errorOfRead());
        table.row(
                "page",
                (store, id) -> store.page(id, Cursor.start(), 10).map(page -> Set.copyOf(page.items())),
                effect(Kind.READ, Set.of(), null),
                effect(Kind.READ, of(id -> Set.of(new Tag(id, "a"), new Tag(id, "b"))), null),
                errorOfRead());
    }

    private static void algebra(ExpiryTable<SetStore<String, String, Tag>> table) {
        table.row(
                "elements",
                (store, id) -> store.elements(id).map(Set::copyOf),
                effect(Kind.READ, Set.of(), null),
                effect(Kind.READ, of(id -> Set.of(new Tag(id, "a"), new Tag(id, "b"))), null),
                errorOfRead());
        table.row(
                "intersection",
                (store, id) -> store.intersection(List.of("source", id)),
                effect(Kind.READ, Set.of(), null),
                effect(Kind.READ, Set.of("a"), null),
                errorOfRead());
        table.row(
                "union",
                (store, id) -> store.union(List.of("source", id)),
                effect(Kind.READ, Set.of("a", "s"), null),
                effect(Kind.READ, Set.of("a", "b", "s"), null),
                errorOfRead());
        table.row(
                "difference",
                (store, id) -> store.difference(id, List.of("source")),
                effect(Kind.READ, Set.of(), null),
                effect(Kind.READ, Set.of("b"), null),
                errorOfRead());
    }

    private static void writes(ExpiryTable<SetStore<String, String, Tag>> table) {
        table.row(
                "add of a new one",
                (store, id) -> store.add(new Tag(id, "c")),
                effect(Kind.PART, true, "c"),
                effect(Kind.PART, true, "a b c"),
                error());
        table.row(
                "add of one that is there",
                (store, id) -> store.add(new Tag(id, "a")),
                effect(Kind.PART, true, "a"),
                effect(Kind.PART, false, "a b"),
                error());
        table.row(
                "addAll",
                (store, id) -> store.addAll(List.of(new Tag(id, "c"), new Tag(id, "a"), new Tag(id, "c"))),
                effect(Kind.PART, 2L, "a c"),
                effect(Kind.PART, 1L, "a b c"),
                error());
    }

    private static void removals(ExpiryTable<SetStore<String, String, Tag>> table) {
        table.row(
                "remove",
                (store, id) -> store.remove(id, "a"),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, "b"),
                error());
        table.row(
                "removeAll of some",
                (store, id) -> store.removeAll(id, List.of("b", "x", "b")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.REMOVE, 1L, "a"),
                error());
        table.row(
                "removeAll of all",
                (store, id) -> store.removeAll(id, List.of("a", "b")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.DELETE, 2L, null),
                error());
        table.row(
                "pop",
                (store, id) -> store.pop(id).map(Outcome::isApplied),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, ExpiryTable.SOMETHING),
                error());
    }
}
