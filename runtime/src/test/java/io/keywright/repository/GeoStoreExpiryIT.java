package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;
import static io.keywright.repository.ExpiryTable.of;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Place;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every operation of {@link GeoStore} on keys in every state, under every expiry, with a bound and without. */
@RedisTest
class GeoStoreExpiryIT {

    private static final double LONGITUDE = 13.377;
    private static final double LATITUDE = 52.516;

    @Test
    void bounded(RedisServer server) {
        run(server, schema -> schema.bounded(4));
    }

    @Test
    void unbounded(RedisServer server) {
        run(server, schema -> schema);
    }

    private static void run(RedisServer server, UnaryOperator<Schema> bound) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<GeoStore<String, String, Place>> table = table(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new GeoStore<>(
                            keywright,
                            bound.apply(ElementFixtures.schema(RedisType.GEO, lifetime)),
                            Fixtures.KEYS,
                            ElementFixtures.PLACES),
                    GeoStore::in));
        }
    }

    /** A place some 678 m further east for each step. */
    private static Place place(String id, String name, int step) {
        return new Place(id, name, LONGITUDE + step / 100.0, LATITUDE);
    }

    static ExpiryTable<GeoStore<String, String, Place>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<GeoStore<String, String, Place>> table = new ExpiryTable<>(
                keywright, server, "a b", (store, id) -> store.addAll(List.of(place(id, "a", 0), place(id, "b", 1))));
        table.emptiedBy((store, id) -> store.removeAll(id, List.of("a", "b")));
        table.shownBy((cli, key) ->
                String.join(" ", cli.command("ZRANGE", key, "0", "-1").texts()));
        reads(table);
        searches(table);
        writes(table);
        ExpiryTable.keyRows(table);
        return table;
    }

    private static void reads(ExpiryTable<GeoStore<String, String, Place>> table) {
        table.row(
                "get",
                (store, id) -> store.get(id, "b"),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, of(id -> Optional.of(place(id, "b", 1))), null),
                errorOfRead());
        table.row(
                "getAll",
                (store, id) -> store.getAll(id, List.of("x", "a")),
                effect(Kind.READ, Map.of(), null),
                effect(Kind.READ, of(id -> Map.of("a", place(id, "a", 0))), null),
                errorOfRead());
        table.row(
                "distance",
                (store, id) -> store.distance(id, "a", "b").map(metres -> metres.map(Math::round)),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, Optional.of(677L), null),
                errorOfRead());
        table.row(
                "page",
                (store, id) -> store.page(id, Cursor.start(), 10).map(page -> page.items()),
                effect(Kind.READ, List.of(), null),
                effect(Kind.READ, of(id -> List.of(place(id, "a", 0), place(id, "b", 1))), null),
                errorOfRead());
        table.row(
                "size",
                (store, id) -> store.size(id),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.LOOK, 2L, null),
                error());
    }

    private static void searches(ExpiryTable<GeoStore<String, String, Place>> table) {
        table.row(
                "nearest",
                (store, id) -> store.nearest(id, LONGITUDE, LATITUDE, 1000, 5)
                        .map(found -> found.stream().map(near -> near.element()).toList()),
                effect(Kind.READ, List.of(), null),
                effect(Kind.READ, of(id -> List.of(place(id, "a", 0), place(id, "b", 1))), null),
                errorOfRead());
        table.row(
                "inBox",
                (store, id) -> store.inBox(id, LONGITUDE, LATITUDE, 1000, 10, 5)
                        .map(found -> found.stream().map(near -> near.element()).toList()),
                effect(Kind.READ, List.of(), null),
                effect(Kind.READ, of(id -> List.of(place(id, "a", 0))), null),
                errorOfRead());
    }

    private static void writes(ExpiryTable<GeoStore<String, String, Place>> table) {
        table.row(
                "add of a new one",
                (store, id) -> store.add(place(id, "c", 2)),
                effect(Kind.PART, true, "c"),
                effect(Kind.PART, true, "a b c"),
                error());
        table.row(
                "add in another place",
                (store, id) -> store.add(place(id, "a", 5)),
                effect(Kind.PART, true, "a"),
                effect(Kind.PART, false, "b a"),
                error());
        table.row(
                "addAll",
                (store, id) -> store.addAll(List.of(place(id, "c", 2), place(id, "c", 3))),
                effect(Kind.PART, 1L, "c"),
                effect(Kind.PART, 1L, "a b c"),
                error());
        table.row(
                "remove",
                (store, id) -> store.remove(id, "a"),
                effect(Kind.LOOK, false, null),
                effect(Kind.REMOVE, true, "b"),
                error());
        table.row(
                "removeAll of all",
                (store, id) -> store.removeAll(id, List.of("a", "b", "x")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.DELETE, 2L, null),
                error());
    }
}
