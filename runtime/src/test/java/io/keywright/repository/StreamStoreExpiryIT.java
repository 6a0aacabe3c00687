package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.ANY;
import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation of {@link StreamStore} on keys in every state, under every expiry. */
@RedisTest
class StreamStoreExpiryIT {

    static final StreamCodec<String, Note> CODEC = new StreamCodec<>() {
        @Override
        public String[] fields() {
            return new String[] {"text"};
        }

        @Override
        public String keyOf(Note entry) {
            return entry.id();
        }

        @Override
        public byte[] @Nullable [] encode(Note entry) {
            return new byte[][] {FieldCodecs.STRING.encode(entry.text())};
        }

        @Override
        public Note decode(String key, String id, FieldValues values) {
            return new Note(key, values.required(0, FieldCodecs.STRING));
        }
    };

    @Test
    void everyOperation(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<StreamStore<String, Note>> table = table(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    withDeadLetters(new StreamStore<>(
                            keywright, ElementFixtures.schema(RedisType.STREAM, lifetime), Fixtures.KEYS, CODEC)),
                    StreamStore::in));
        }
    }

    private static StreamStore<String, Note> withDeadLetters(StreamStore<String, Note> store) {
        return store.deadLettersIn(id -> store.deadLetters(id + "-dead"));
    }

    /** Without the state EMPTIED: a stream stays when its last entry goes. */
    static ExpiryTable<StreamStore<String, Note>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<StreamStore<String, Note>> table = new ExpiryTable<>(keywright, server, "a b", (store, id) -> {
            store.append(new Note(id, "a"), "1-1").await();
            return store.append(new Note(id, "b"), "1-2");
        });
        table.otherTypeIsAString();
        table.shownBy((cli, key) ->
                cli.command("TYPE", key).text().equals("stream") ? texts(cli, key) : ExpiryTable.content(cli, key));
        appends(table);
        reads(table);
        removals(table);
        deadLetters(table);
        table.keyRows(
                StreamStore::delete,
                StreamStore::deleteAll,
                StreamStore::exists,
                StreamStore::remainingTtl,
                StreamStore::touch);
        return table;
    }

    static String texts(RedisCli cli, String key) {
        return cli.command("XRANGE", key, "-", "+").list().stream()
                .map(entry -> entry.list().get(1).texts().get(1))
                .collect(Collectors.joining(" "));
    }

    private static void appends(ExpiryTable<StreamStore<String, Note>> table) {
        table.row(
                "append",
                (store, id) -> store.append(new Note(id, "c")),
                effect(Kind.PART, ANY, "c"),
                effect(Kind.PART, ANY, "a b c"),
                error());
        table.row(
                "append under an id",
                (store, id) -> store.append(new Note(id, "c"), "1-3"),
                effect(Kind.PART, Outcome.applied("1-3"), "c"),
                effect(Kind.PART, Outcome.applied("1-3"), "a b c"),
                error());
        table.row(
                "appendAll",
                (store, id) -> store.appendAll(List.of(new Note(id, "c"), new Note(id, "d"))),
                effect(Kind.PART, ANY, "c d"),
                effect(Kind.PART, ANY, "a b c d"),
                error());
    }

    private static void reads(ExpiryTable<StreamStore<String, Note>> table) {
        table.row(
                "find",
                (store, id) -> store.find(id, "1-2"),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(entry(id, "1-2", "b"))), null),
                errorOfRead());
        table.row(
                "first",
                (store, id) -> store.first(id),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(entry(id, "1-1", "a"))), null),
                errorOfRead());
        table.row(
                "last",
                (store, id) -> store.last(id),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(entry(id, "1-2", "b"))), null),
                errorOfRead());
        Effect noPage = effect(Kind.READ, new Page<>(List.of(), Cursor.end()), null);
        table.row(
                "page",
                (store, id) -> store.page(id, Cursor.start(), 5),
                noPage,
                effect(
                        Kind.READ,
                        of(id -> new Page<>(List.of(entry(id, "1-1", "a"), entry(id, "1-2", "b")), Cursor.end())),
                        null),
                errorOfRead());
        table.row(
                "pageBackwards",
                (store, id) -> store.pageBackwards(id, Cursor.start(), 5),
                noPage,
                effect(
                        Kind.READ,
                        of(id -> new Page<>(List.of(entry(id, "1-2", "b"), entry(id, "1-1", "a")), Cursor.end())),
                        null),
                errorOfRead());
        table.row(
                "length",
                (store, id) -> store.length(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 2L, null),
                error());
    }

    private static StreamEntry<Note> entry(String id, String entryId, String text) {
        return new StreamEntry<>(entryId, new Note(id, text));
    }

    private static void removals(ExpiryTable<StreamStore<String, Note>> table) {
        table.row(
                "deleteEntry",
                (store, id) -> store.deleteEntry(id, "1-1"),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, "b"),
                error());
        table.row(
                "deleteEntries",
                (store, id) -> store.deleteEntries(id, List.of("1-2", "1-9")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.REMOVE, 1L, "a"),
                error());
        table.row(
                "trim as appends do",
                (store, id) -> store.trim(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 0L, null));
        table.row(
                "trim to what is there",
                (store, id) -> store.trim(id, StreamTrimming.maxLength(5)),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 0L, null),
                error());
    }

    private static void deadLetters(ExpiryTable<StreamStore<String, Note>> table) {
        Effect none = effect(Kind.LOOK, new Page<>(List.of(), Cursor.end()), null);
        table.row("deadLetters", (store, id) -> store.deadLetters(id, Cursor.start(), 5), none, none, none);
        Effect missing = effect(Kind.LOOK, Outcome.notApplied(), null);
        table.row("redrive", (store, id) -> store.redrive(id, "1-1"), missing, missing, missing);
    }
}
