package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every operation of {@link SortedSetStore} on keys in every state, under every expiry, with each bound and without.
 */
@RedisTest
class SortedSetStoreExpiryIT {

    private static final String ALL = "a=1 b=2 c=3";

    @Test
    void unbounded(RedisServer server) {
        run(server, schema -> schema);
    }

    @Test
    void boundedByDroppingTheLowest(RedisServer server) {
        run(server, schema -> schema.bounded(5, WhenFull.DROP_LOWEST));
    }

    @Test
    void boundedByRefusal(RedisServer server) {
        run(server, schema -> schema.bounded(5));
    }

    private static void run(RedisServer server, UnaryOperator<Schema> bound) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<SortedSetStore<String, String, Scored>> table = table(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new SortedSetStore<>(
                            keywright,
                            bound.apply(ElementFixtures.schema(RedisType.SORTED_SET, lifetime)),
                            Fixtures.KEYS,
                            ElementFixtures.SCORES),
                    SortedSetStore::in));
        }
    }

    private static Scored a(String id) {
        return new Scored(id, "a", 1);
    }

    private static Scored b(String id) {
        return new Scored(id, "b", 2);
    }

    private static Scored c(String id) {
        return new Scored(id, "c", 3);
    }

    static ExpiryTable<SortedSetStore<String, String, Scored>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<SortedSetStore<String, String, Scored>> table =
                new ExpiryTable<>(keywright, server, ALL, (store, id) -> store.addAll(List.of(c(id), a(id), b(id))));
        table.emptiedBy((store, id) -> store.removeAll(id, List.of("a", "b", "c")));
        singleReads(table);
        ranges(table);
        adds(table);
        conditionalAdds(table);
        removals(table);
        rangeRemovals(table);
        pops(table);
        ExpiryTable.keyRows(table);
        return table;
    }

    private static void read(
            ExpiryTable<SortedSetStore<String, String, Scored>> table,
            String name,
            BiFunction<SortedSetStore<String, String, Scored>, String, Call<?>> call,
            Object absent,
            ExpiryTable.Result present) {
        table.row(name, call, effect(Kind.READ, absent, null), effect(Kind.READ, of(present), null), errorOfRead());
    }

    private static void singleReads(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        read(table, "get", (store, id) -> store.get(id, "b"), Optional.empty(), id -> Optional.of(b(id)));
        read(
                table,
                "getAll",
                (store, id) -> store.getAll(id, List.of("c", "x", "a", "c")),
                Map.of(),
                id -> Map.of("c", c(id), "a", a(id)));
        read(table, "rank", (store, id) -> store.rank(id, "c"), Optional.empty(), id -> Optional.of(2L));
        read(table, "reverseRank", (store, id) -> store.reverseRank(id, "c"), Optional.empty(), id -> Optional.of(0L));
        table.row(
                "count",
                (store, id) -> store.count(id, 2, Double.POSITIVE_INFINITY),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 2L, null),
                error());
        table.row(
                "size",
                (store, id) -> store.size(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 3L, null),
                error());
    }

    private static void ranges(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        read(table, "top", (store, id) -> store.top(id, 2), List.of(), id -> List.of(c(id), b(id)));
        read(table, "bottom", (store, id) -> store.bottom(id, 2), List.of(), id -> List.of(a(id), b(id)));
        table.row(
                "around",
                (store, id) -> store.around(id, "c", 1),
                effect(Kind.READ, List.of(), null),
                effect(Kind.READ, of(id -> List.of(c(id), b(id))), null),
                error());
        read(
                table,
                "rangeByScore",
                (store, id) -> store.rangeByScore(id, 1.5, 3, 5),
                List.of(),
                id -> List.of(b(id), c(id)));
        read(
                table,
                "reverseRangeByScore",
                (store, id) -> store.reverseRangeByScore(id, 1.5, 3, 1),
                List.of(),
                id -> List.of(c(id)));
        read(
                table,
                "rangeByMember",
                (store, id) -> store.rangeByMember(id, "b", 5),
                List.of(),
                id -> List.of("b", "c"));
        read(
                table,
                "page",
                (store, id) -> store.page(id, Cursor.start(), 10).map(page -> page.items()),
                List.of(),
                id -> List.of(a(id), b(id), c(id)));
    }

    private static void adds(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        table.row(
                "add of a new one",
                (store, id) -> store.add(new Scored(id, "d", 2.5)),
                effect(Kind.PART, true, "d=2.5"),
                effect(Kind.PART, true, "a=1 b=2 d=2.5 c=3"),
                error());
        table.row(
                "add in place of another",
                (store, id) -> store.add(new Scored(id, "a", 9)),
                effect(Kind.PART, true, "a=9"),
                effect(Kind.PART, false, "b=2 c=3 a=9"),
                error());
        table.row(
                "addAll",
                (store, id) ->
                        store.addAll(List.of(new Scored(id, "d", 7), new Scored(id, "a", 8), new Scored(id, "a", 9))),
                effect(Kind.PART, 2L, "d=7 a=9"),
                effect(Kind.PART, 1L, "b=2 c=3 d=7 a=9"),
                error());
        table.row(
                "increment",
                (store, id) -> store.increment(id, "a", 4.5),
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 4.5))), "a=4.5"),
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 5.5))), "b=2 c=3 a=5.5"),
                error());
    }

    private static void conditionalAdds(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        Effect refused = effect(Kind.LOOK, Outcome.notApplied(), null);
        table.row(
                "addIfAbsent",
                (store, id) -> store.addIfAbsent(new Scored(id, "a", 9)),
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 9))), "a=9"),
                refused,
                error());
        table.row(
                "addIfPresent",
                (store, id) -> store.addIfPresent(new Scored(id, "a", 9)),
                refused,
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 9))), "b=2 c=3 a=9"),
                error());
        table.row(
                "addIfPresent with the same score",
                (store, id) -> store.addIfPresent(a(id)),
                refused,
                effect(Kind.PART, of(id -> Outcome.applied(a(id))), ALL),
                error());
        table.row(
                "addIfGreater",
                (store, id) -> store.addIfGreater(new Scored(id, "a", 9)),
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 9))), "a=9"),
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 9))), "b=2 c=3 a=9"),
                error());
        table.row(
                "addIfLess that is greater",
                (store, id) -> store.addIfLess(new Scored(id, "a", 9)),
                effect(Kind.PART, of(id -> Outcome.applied(new Scored(id, "a", 9))), "a=9"),
                refused,
                error());
    }

    private static void removals(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        table.row(
                "remove",
                (store, id) -> store.remove(id, "a"),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, "b=2 c=3"),
                error());
        table.row(
                "removeAll of some",
                (store, id) -> store.removeAll(id, List.of("a", "x", "b", "b")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.REMOVE, 2L, "c=3"),
                error());
    }

    private static void rangeRemovals(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        Effect none = effect(Kind.LOOK, 0L, null);
        table.row(
                "removeByScore",
                (store, id) -> store.removeByScore(id, 2, 3),
                none,
                effect(Kind.REMOVE, 2L, "a=1"),
                error());
        table.row(
                "removeByScore of all",
                (store, id) -> store.removeByScore(id, Double.NEGATIVE_INFINITY, 3),
                none,
                effect(Kind.DELETE, 3L, null),
                error());
        table.row(
                "removeBelow",
                (store, id) -> store.removeBelow(id, 2),
                none,
                effect(Kind.REMOVE, 1L, "b=2 c=3"),
                error());
        table.row(
                "keepHighest", (store, id) -> store.keepHighest(id, 1), none, effect(Kind.REMOVE, 2L, "c=3"), error());
        table.row("keepLowest", (store, id) -> store.keepLowest(id, 1), none, effect(Kind.REMOVE, 2L, "a=1"), error());
    }

    private static void pops(ExpiryTable<SortedSetStore<String, String, Scored>> table) {
        Effect none = effect(Kind.LOOK, Outcome.notApplied(), null);
        table.row(
                "popMin",
                (store, id) -> store.popMin(id),
                none,
                effect(Kind.REMOVE, of(id -> Outcome.applied(a(id))), "b=2 c=3"),
                error());
        table.row(
                "popMax",
                (store, id) -> store.popMax(id),
                none,
                effect(Kind.REMOVE, of(id -> Outcome.applied(c(id))), "a=1 b=2"),
                error());
        table.row(
                "popMin of two",
                (store, id) -> store.popMin(id, 2),
                none,
                effect(Kind.REMOVE, of(id -> Outcome.applied(List.of(a(id), b(id)))), "c=3"),
                error());
        table.row(
                "popMax of all",
                (store, id) -> store.popMax(id, 9),
                none,
                effect(Kind.DELETE, of(id -> Outcome.applied(List.of(c(id), b(id), a(id)))), null),
                error());
    }
}
