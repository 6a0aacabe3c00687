package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of {@link ScheduleStore} on keys in every state, under every expiry. */
@ExtendWith(RedisExtension.class)
class ScheduleStoreExpiryIT {

    private static final String A = "4:text1:a=1";
    private static final String B = "4:text1:b=2";
    private static final String C = "4:text1:c=3";

    @Test
    void everyOperation(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<ScheduleStore<String, Note>> table = table(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    store(
                            keywright,
                            ElementFixtures.schema(RedisType.SORTED_SET, lifetime)
                                    .bounded(4)),
                    ScheduleStore::in));
        }
    }

    private static ScheduleStore<String, Note> store(Keywright keywright, Schema schema) {
        StreamStore<String, Note> streams = new StreamStore<>(
                keywright,
                ElementFixtures.schema(RedisType.STREAM, Lifetime.of("1h", Expiry.ABSOLUTE, 0)),
                Fixtures.KEYS,
                StreamStoreExpiryIT.CODEC);
        return new ScheduleStore<>(keywright, schema, Fixtures.KEYS, StreamStoreExpiryIT.CODEC)
                .appendingTo(id -> streams.dueStream(id + "-stream"));
    }

    static ExpiryTable<ScheduleStore<String, Note>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<ScheduleStore<String, Note>> table =
                new ExpiryTable<>(keywright, server, A + " " + B, (store, id) -> {
                    store.schedule(new Note(id, "a"), Instant.ofEpochMilli(1)).await();
                    return store.schedule(new Note(id, "b"), Instant.ofEpochMilli(2));
                });
        table.emptiedBy((store, id) -> {
            store.cancel(new Note(id, "a")).await();
            return store.cancel(new Note(id, "b"));
        });
        writes(table);
        reads(table);
        ExpiryTable.keyRows(table);
        return table;
    }

    private static void writes(ExpiryTable<ScheduleStore<String, Note>> table) {
        table.row(
                "schedule",
                (store, id) -> store.schedule(new Note(id, "c"), Instant.ofEpochMilli(3)),
                effect(Kind.PART, true, C),
                effect(Kind.PART, true, A + " " + B + " " + C),
                error());
        table.row(
                "schedule after a delay",
                (store, id) -> store.schedule(new Note(id, "b"), Duration.ofMillis(5)),
                effect(Kind.PART, true, ExpiryTable.SOMETHING),
                effect(Kind.PART, false, ExpiryTable.SOMETHING),
                error());
        table.row(
                "cancel",
                (store, id) -> store.cancel(new Note(id, "b")),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, A),
                error());
        table.row(
                "moveDue",
                (store, id) -> store.moveDue(id, 1),
                effect(Kind.LOOK, new MovedEntries(0, Optional.empty()), null),
                effect(Kind.REMOVE, new MovedEntries(1, Optional.of(Duration.ZERO)), B),
                error());
    }

    private static void reads(ExpiryTable<ScheduleStore<String, Note>> table) {
        table.row(
                "dueOf",
                (store, id) -> store.dueOf(new Note(id, "b")),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, Optional.of(Instant.ofEpochMilli(2)), null),
                errorOfRead());
        table.row(
                "next",
                (store, id) -> store.next(id, 1),
                effect(Kind.READ, List.of(), null),
                effect(Kind.READ, of(id -> List.of(new Scheduled<>(new Note(id, "a"), Instant.ofEpochMilli(1)))), null),
                errorOfRead());
        Effect none = effect(Kind.LOOK, 0L, null);
        table.row("size", (store, id) -> store.size(id), none, effect(Kind.LOOK, 2L, null), error());
    }
}
