package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every blocking pop on keys in every state, under every expiry: it does to a key what the pop does that does not wait.
 */
@ExtendWith(RedisExtension.class)
class BlockingPopsExpiryIT {

    private static final Effect NONE = effect(Kind.LOOK, Outcome.notApplied(), null);

    @Test
    void lists(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<ListStore<String, Note>> table = lists(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new ListStore<>(
                            keywright,
                            ElementFixtures.schema(RedisType.LIST, lifetime).bounded(4),
                            Fixtures.KEYS,
                            Fixtures.NOTES),
                    ListStore::in));
        }
    }

    @Test
    void sortedSets(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<SortedSetStore<String, String, Scored>> table = sortedSets(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new SortedSetStore<>(
                            keywright,
                            ElementFixtures.schema(RedisType.SORTED_SET, lifetime),
                            Fixtures.KEYS,
                            ElementFixtures.SCORES),
                    SortedSetStore::in));
        }
    }

    static ExpiryTable<ListStore<String, Note>> lists(Keywright keywright, RedisServer server) {
        ExpiryTable<ListStore<String, Note>> table = new ExpiryTable<>(
                keywright,
                server,
                "[a, b]",
                (store, id) -> store.addAllLast(List.of(new Note(id, "a"), new Note(id, "b"))));
        table.emptiedBy((store, id) -> store.popFirst(id, 2));
        table.otherTypeIsAString();
        table.alsoThere(cli -> cli.command("DEL", "t:target"));
        Effect first = effect(Kind.REMOVE, of(id -> Outcome.applied(new Note(id, "a"))), "[b]");
        Effect last = effect(Kind.REMOVE, of(id -> Outcome.applied(new Note(id, "b"))), "[a]");
        table.row("popFirst", list(waiting -> waiting.popFirst(Duration.ZERO)), NONE, first, error());
        table.row("popLast", list(waiting -> waiting.popLast(Duration.ZERO)), NONE, last, error());
        table.row(
                "moveFirst",
                list(waiting -> waiting.moveFirst("target", Duration.ZERO)),
                NONE,
                effect(Kind.REMOVE, Outcome.applied(new Note("target", "a")), "[b]"),
                error());
        table.row(
                "moveLast",
                list(waiting -> waiting.moveLast("target", Duration.ZERO)),
                NONE,
                effect(Kind.REMOVE, Outcome.applied(new Note("target", "b")), "[a]"),
                error());
        return table;
    }

    static ExpiryTable<SortedSetStore<String, String, Scored>> sortedSets(Keywright keywright, RedisServer server) {
        ExpiryTable<SortedSetStore<String, String, Scored>> table = new ExpiryTable<>(
                keywright,
                server,
                "a=1 b=2",
                (store, id) -> store.addAll(List.of(new Scored(id, "a", 1), new Scored(id, "b", 2))));
        table.emptiedBy((store, id) -> store.removeAll(id, List.of("a", "b")));
        Effect min = effect(Kind.REMOVE, of(id -> Outcome.applied(new Scored(id, "a", 1))), "b=2");
        Effect max = effect(Kind.REMOVE, of(id -> Outcome.applied(new Scored(id, "b", 2))), "a=1");
        table.row("popMin", sortedSet(waiting -> waiting.popMin(Duration.ZERO)), NONE, min, error());
        table.row("popMax", sortedSet(waiting -> waiting.popMax(Duration.ZERO)), NONE, max, error());
        return table;
    }

    private static BiFunction<ListStore<String, Note>, String, Call<?>> list(
            Function<BlockingList<String, Note>, Outcome<Note>> pop) {
        return (store, id) -> {
            try (BlockingList<String, Note> waiting = store.blocking(id)) {
                return Call.completed(pop.apply(waiting));
            }
        };
    }

    private static BiFunction<SortedSetStore<String, String, Scored>, String, Call<?>> sortedSet(
            Function<BlockingSortedSet<String, String, Scored>, Outcome<Scored>> pop) {
        return (store, id) -> {
            try (BlockingSortedSet<String, String, Scored> waiting = store.blocking(id)) {
                return Call.completed(pop.apply(waiting));
            }
        };
    }
}
