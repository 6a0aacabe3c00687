package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;
import static io.keywright.repository.Fixtures.NOTE;
import static io.keywright.repository.Fixtures.USER_ID;
import static io.keywright.repository.Fixtures.VIEWS;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Session;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every operation of {@link HashStore} on keys in every state, under every expiry. */
@RedisTest
class HashStoreExpiryIT {

    private static final String OLD = "note=hi userId=7 views=3";
    private static final String NEW = "userId=8 views=0";

    private static Session old(String id) {
        return new Session(id, 7, 3, Optional.of("hi"));
    }

    private static Session renewed(String id) {
        return new Session(id, 8, 0, Optional.empty());
    }

    @Test
    void wholeRecords(RedisServer server) {
        run(server, HashStoreExpiryIT::wholeRecords);
    }

    static void wholeRecords(ExpiryTable<HashStore<String, Session>> table) {
        table.row(
                "find",
                (store, id) -> store.find(id),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(old(id))), null),
                errorOfRead());
        table.row(
                "findAll",
                (store, id) -> store.findAll(List.of(id + "-not-there", id, id)),
                effect(Kind.READ, Map.of(), null),
                effect(Kind.READ, of(id -> Map.of(id, old(id))), null),
                errorOfRead());
        Effect saved = effect(Kind.WHOLE, null, NEW);
        table.row("save", (store, id) -> store.save(renewed(id)), saved, saved, saved);
        table.row("saveAll", (store, id) -> store.saveAll(List.of(old(id), renewed(id))), saved, saved, saved);
        table.row(
                "saveIfAbsent",
                (store, id) -> store.saveIfAbsent(renewed(id)),
                effect(Kind.WHOLE, of(id -> Outcome.applied(renewed(id))), NEW),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                effect(Kind.LOOK, Outcome.notApplied(), null));
        table.keyRows(
                HashStore::delete, HashStore::deleteAll, HashStore::exists, HashStore::remainingTtl, HashStore::touch);
        table.row(
                "touch for a time of its own",
                (store, id) -> store.touch(id, Duration.ofSeconds(1000)),
                effect(Kind.LOOK, false, null),
                effect(Kind.TOUCH, true, null),
                effect(Kind.TOUCH, true, null));
    }

    @Test
    void singleFields(RedisServer server) {
        run(server, HashStoreExpiryIT::singleFields);
    }

    static void singleFields(ExpiryTable<HashStore<String, Session>> table) {
        table.row(
                "get",
                (store, id) -> store.get(id, NOTE, FieldCodecs.STRING),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, Optional.of("hi"), null),
                errorOfRead());
        table.row(
                "set",
                (store, id) -> store.set(id, USER_ID, FieldCodecs.LONG, 9L),
                effect(Kind.LOOK, false, null),
                effect(Kind.PART, true, "note=hi userId=9 views=3"),
                error());
        table.row(
                "set to null",
                (store, id) -> store.set(id, NOTE, FieldCodecs.STRING, null),
                effect(Kind.LOOK, false, null),
                effect(Kind.PART, true, "userId=7 views=3"),
                error());
        table.row(
                "update of several",
                (store, id) -> store.update(
                        id,
                        Changes.none()
                                .set(USER_ID, FieldCodecs.LONG, 1L)
                                .remove(NOTE)
                                .set(USER_ID, FieldCodecs.LONG, 9L)
                                .set(VIEWS, FieldCodecs.INT, 4)),
                effect(Kind.LOOK, false, null),
                effect(Kind.PART, true, "userId=9 views=4"),
                error());
        table.row(
                "update of all, to another",
                (store, id) -> store.update(
                        id, Changes.none().remove(USER_ID).remove(VIEWS).set(NOTE, FieldCodecs.STRING, "yes")),
                effect(Kind.LOOK, false, null),
                effect(Kind.PART, true, "note=yes"),
                error());
        table.row(
                "update that empties",
                (store, id) -> store.update(
                        id, Changes.none().remove(USER_ID).remove(VIEWS).remove(NOTE)),
                effect(Kind.LOOK, false, null),
                effect(Kind.DELETE, true, null),
                error());
    }

    @Test
    void counters(RedisServer server) {
        run(server, HashStoreExpiryIT::counters);
    }

    static void counters(ExpiryTable<HashStore<String, Session>> table) {
        table.row(
                "increment",
                (store, id) -> store.increment(id, VIEWS, 2),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                effect(Kind.PART, Outcome.applied(5L), "note=hi userId=7 views=5"),
                error());
        table.row(
                "incrementDouble",
                (store, id) -> store.incrementDouble(id, VIEWS, 0.25),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                effect(Kind.PART, Outcome.applied(3.25), "note=hi userId=7 views=3.25"),
                error());
        table.row(
                "incrementOrCreate",
                (store, id) -> store.incrementOrCreate(id, VIEWS, -2),
                effect(Kind.PART, Outcome.applied(-2L), "views=-2"),
                effect(Kind.PART, Outcome.applied(1L), "note=hi userId=7 views=1"),
                error());
        table.row(
                "incrementDoubleOrCreate",
                (store, id) -> store.incrementDoubleOrCreate(id, VIEWS, 0.5),
                effect(Kind.PART, Outcome.applied(0.5), "views=0.5"),
                effect(Kind.PART, Outcome.applied(3.5), "note=hi userId=7 views=3.5"),
                error());
        table.row(
                "increment of what is no number",
                (store, id) -> store.incrementOrCreate(id, NOTE, 1),
                effect(Kind.PART, Outcome.applied(1L), "note=1"),
                error(),
                error());
    }

    static ExpiryTable<HashStore<String, Session>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<HashStore<String, Session>> table =
                new ExpiryTable<>(keywright, server, OLD, (store, id) -> store.save(old(id)));
        table.emptiedBy((store, id) ->
                store.update(id, Changes.none().remove(USER_ID).remove(VIEWS).remove(NOTE)));
        return table;
    }

    private static void run(RedisServer server, Consumer<ExpiryTable<HashStore<String, Session>>> rows) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<HashStore<String, Session>> table = table(keywright, server);
            rows.accept(table);
            ExpiryTable.forEachLifetimeOfValues(lifetime -> table.run(
                    lifetime,
                    new HashStore<>(keywright, Fixtures.hash(lifetime), Fixtures.KEYS, Fixtures.SESSIONS),
                    HashStore::in));
        }
    }
}
