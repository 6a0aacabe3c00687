package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Count;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every operation of {@link StringStore} on keys in every state, under every expiry. */
@RedisTest
class StringStoreExpiryIT {

    static ExpiryTable<StringStore<String, Note>> documents(Keywright keywright, RedisServer server) {
        ExpiryTable<StringStore<String, Note>> table =
                new ExpiryTable<>(keywright, server, "old", (store, id) -> store.save(new Note(id, "old")));
        table.row(
                "find",
                (store, id) -> store.find(id),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(new Note(id, "old"))), null),
                error());
        table.row(
                "save",
                (store, id) -> store.save(new Note(id, "new")),
                effect(Kind.WHOLE, null, "new"),
                effect(Kind.WHOLE, null, "new"),
                effect(Kind.WHOLE, null, "new"));
        table.row(
                "saveAll",
                (store, id) -> store.saveAll(List.of(new Note(id, "newer"), new Note(id, "newest"))),
                effect(Kind.WHOLE, null, "newest"),
                effect(Kind.WHOLE, null, "newest"),
                effect(Kind.WHOLE, null, "newest"));
        table.row(
                "saveIfAbsent",
                (store, id) -> store.saveIfAbsent(new Note(id, "new")),
                effect(Kind.WHOLE, of(id -> Outcome.applied(new Note(id, "new"))), "new"),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                effect(Kind.LOOK, Outcome.notApplied(), null));
        table.row(
                "replace what is there",
                (store, id) -> store.replace(new Note(id, "old"), new Note(id, "new")),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                effect(Kind.WHOLE, of(id -> Outcome.applied(new Note(id, "new"))), "new"),
                error());
        table.row(
                "replace something else",
                (store, id) -> store.replace(new Note(id, "older"), new Note(id, "new")),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                error());
        table.keyRows(
                StringStore::delete,
                StringStore::deleteAll,
                StringStore::exists,
                StringStore::remainingTtl,
                StringStore::touch);
        table.row(
                "touch for a time of its own",
                (store, id) -> store.touch(id, Duration.ofSeconds(1000)),
                effect(Kind.LOOK, false, null),
                effect(Kind.TOUCH, true, null),
                effect(Kind.TOUCH, true, null));
        return table;
    }

    @Test
    void documents(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<StringStore<String, Note>> table = documents(keywright, server);
            ExpiryTable.forEachLifetimeOfValues(lifetime -> table.run(
                    lifetime,
                    new StringStore<>(keywright, Fixtures.string(lifetime), Fixtures.KEYS, Fixtures.NOTES),
                    StringStore::in));
        }
    }

    static ExpiryTable<StringStore<String, Note>> severalAtOnce(Keywright keywright, RedisServer server) {
        ExpiryTable<StringStore<String, Note>> table =
                new ExpiryTable<>(keywright, server, "old", (store, id) -> store.save(new Note(id, "old")));
        // MGET gives nil for a key of another type, GETEX an error: both leave it alone.
        table.row(
                "findAll",
                (store, id) -> store.findAll(List.of(id, id + "-not-there", id)),
                effect(Kind.READ, Map.of(), null),
                effect(Kind.READ, of(id -> Map.of(id, new Note(id, "old"))), null),
                effect(Kind.LOOK, ExpiryTable.ANY, null));
        return table;
    }

    @Test
    void severalAtOnce(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<StringStore<String, Note>> table = severalAtOnce(keywright, server);
            ExpiryTable.forEachLifetimeOfValues(lifetime -> table.run(
                    lifetime,
                    new StringStore<>(keywright, Fixtures.string(lifetime), Fixtures.KEYS, Fixtures.NOTES),
                    StringStore::in));
        }
    }

    static ExpiryTable<StringStore<String, Count>> counters(Keywright keywright, RedisServer server) {
        ExpiryTable<StringStore<String, Count>> table =
                new ExpiryTable<>(keywright, server, "41", (store, id) -> store.save(new Count(id, 41)));
        table.row(
                "increment",
                (store, id) -> store.increment(id, 5),
                effect(Kind.PART, Outcome.applied(5L), "5"),
                effect(Kind.PART, Outcome.applied(46L), "46"),
                error());
        table.row(
                "decrement",
                (store, id) -> store.decrement(id, 5),
                effect(Kind.PART, Outcome.applied(-5L), "-5"),
                effect(Kind.PART, Outcome.applied(36L), "36"),
                error());
        table.row(
                "incrementDouble",
                (store, id) -> store.incrementDouble(id, 0.5),
                effect(Kind.PART, Outcome.applied(0.5), "0.5"),
                effect(Kind.PART, Outcome.applied(41.5), "41.5"),
                error());
        return table;
    }

    @Test
    void counters(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<StringStore<String, Count>> table = counters(keywright, server);
            ExpiryTable.forEachLifetimeOfValues(lifetime -> table.run(
                    lifetime,
                    new StringStore<>(keywright, Fixtures.string(lifetime), Fixtures.KEYS, Fixtures.COUNTS),
                    StringStore::in));
        }
    }
}
