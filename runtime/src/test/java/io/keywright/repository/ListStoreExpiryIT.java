package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every operation of {@link ListStore} on keys in every state, under every expiry, with each bound and without. */
@RedisTest
class ListStoreExpiryIT {

    @Test
    void unbounded(RedisServer server) {
        run(server, false, schema -> schema);
    }

    @Test
    void boundedByDropping(RedisServer server) {
        run(server, true, schema -> schema.bounded(4, WhenFull.DROP_OLDEST));
    }

    @Test
    void boundedByRefusal(RedisServer server) {
        run(server, true, schema -> schema.bounded(4));
    }

    private static void run(RedisServer server, boolean bounded, UnaryOperator<Schema> bound) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<ListStore<String, Note>> table = table(keywright, server, bounded);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new ListStore<>(
                            keywright,
                            bound.apply(ElementFixtures.schema(RedisType.LIST, lifetime)),
                            Fixtures.KEYS,
                            Fixtures.NOTES),
                    ListStore::in));
        }
    }

    static ExpiryTable<ListStore<String, Note>> table(Keywright keywright, RedisServer server, boolean bounded) {
        ExpiryTable<ListStore<String, Note>> table = new ExpiryTable<>(
                keywright,
                server,
                "[a, b]",
                (store, id) -> store.addAllLast(List.of(new Note(id, "a"), new Note(id, "b"))));
        table.emptiedBy((store, id) -> store.popFirst(id, 2));
        table.otherTypeIsAString();
        table.alsoThere(cli -> {
            cli.command("DEL", "t:source", "t:target");
            cli.command("RPUSH", "t:source", "s");
        });
        reads(table, bounded);
        pushes(table);
        removals(table);
        ExpiryTable.keyRows(table);
        return table;
    }

    private static void reads(ExpiryTable<ListStore<String, Note>> table, boolean bounded) {
        Effect none = effect(Kind.READ, Optional.empty(), null);
        table.row(
                "first",
                (store, id) -> store.first(id),
                none,
                effect(Kind.READ, of(id -> Optional.of(new Note(id, "a"))), null),
                errorOfRead());
        table.row(
                "last",
                (store, id) -> store.last(id),
                none,
                effect(Kind.READ, of(id -> Optional.of(new Note(id, "b"))), null),
                errorOfRead());
        table.row(
                "range",
                (store, id) -> store.range(id, 1, 5),
                effect(Kind.READ, List.of(), null),
                effect(Kind.READ, of(id -> List.of(new Note(id, "b"))), null),
                errorOfRead());
        if (bounded) {
            table.row(
                    "elements",
                    (store, id) -> store.elements(id),
                    effect(Kind.READ, List.of(), null),
                    effect(Kind.READ, of(id -> List.of(new Note(id, "a"), new Note(id, "b"))), null),
                    errorOfRead());
        }
        table.row(
                "size",
                (store, id) -> store.size(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 2L, null),
                error());
    }

    private static void pushes(ExpiryTable<ListStore<String, Note>> table) {
        table.row(
                "addFirst",
                (store, id) -> store.addFirst(new Note(id, "c")),
                effect(Kind.PART, Outcome.applied(1L), "[c]"),
                effect(Kind.PART, Outcome.applied(3L), "[c, a, b]"),
                error());
        table.row(
                "addLast",
                (store, id) -> store.addLast(new Note(id, "c")),
                effect(Kind.PART, Outcome.applied(1L), "[c]"),
                effect(Kind.PART, Outcome.applied(3L), "[a, b, c]"),
                error());
        table.row(
                "addAllFirst",
                (store, id) -> store.addAllFirst(List.of(new Note(id, "c"), new Note(id, "d"))),
                effect(Kind.PART, Outcome.applied(2L), "[d, c]"),
                effect(Kind.PART, Outcome.applied(4L), "[d, c, a, b]"),
                error());
        table.row(
                "addAllLast",
                (store, id) -> store.addAllLast(List.of(new Note(id, "c"), new Note(id, "d"))),
                effect(Kind.PART, Outcome.applied(2L), "[c, d]"),
                effect(Kind.PART, Outcome.applied(4L), "[a, b, c, d]"),
                error());
        table.row(
                "moveFirst to the key",
                (store, id) -> store.moveFirst("source", id),
                effect(Kind.PART, of(id -> Outcome.applied(new Note(id, "s"))), "[s]"),
                effect(Kind.PART, of(id -> Outcome.applied(new Note(id, "s"))), "[a, b, s]"),
                error());
        table.row(
                "moveLast to the key",
                (store, id) -> store.moveLast("source", id),
                effect(Kind.PART, of(id -> Outcome.applied(new Note(id, "s"))), "[s]"),
                effect(Kind.PART, of(id -> Outcome.applied(new Note(id, "s"))), "[s, a, b]"),
                error());
    }

    private static void removals(ExpiryTable<ListStore<String, Note>> table) {
        Effect none = effect(Kind.LOOK, Outcome.notApplied(), null);
        table.row(
                "popFirst",
                (store, id) -> store.popFirst(id),
                none,
                effect(Kind.REMOVE, of(id -> Outcome.applied(new Note(id, "a"))), "[b]"),
                error());
        table.row(
                "popLast",
                (store, id) -> store.popLast(id),
                none,
                effect(Kind.REMOVE, of(id -> Outcome.applied(new Note(id, "b"))), "[a]"),
                error());
        table.row(
                "popFirst of one",
                (store, id) -> store.popFirst(id, 1),
                none,
                effect(Kind.REMOVE, of(id -> Outcome.applied(List.of(new Note(id, "a")))), "[b]"),
                error());
        table.row(
                "popLast of all",
                (store, id) -> store.popLast(id, 5),
                none,
                effect(Kind.DELETE, of(id -> Outcome.applied(List.of(new Note(id, "b"), new Note(id, "a")))), null),
                error());
        table.row(
                "moveFirst from the key",
                (store, id) -> store.moveFirst(id, "target"),
                none,
                effect(Kind.REMOVE, Outcome.applied(new Note("target", "a")), "[b]"),
                error());
        table.row(
                "moveLast from the key",
                (store, id) -> store.moveLast(id, "target"),
                none,
                effect(Kind.REMOVE, Outcome.applied(new Note("target", "b")), "[a]"),
                error());
    }
}
