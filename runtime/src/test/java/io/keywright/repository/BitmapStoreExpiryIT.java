package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;

import io.keywright.Keywright;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Bit;
import io.keywright.repository.ExpiryTable.Effect;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every operation of {@link BitmapStore} on keys in every state, under every expiry. */
@RedisTest
class BitmapStoreExpiryIT {

    @Test
    void everyOperation(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<BitmapStore<String, Integer, Bit>> table = table(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new BitmapStore<>(
                            keywright,
                            ElementFixtures.schema(RedisType.BITMAP, lifetime).bounded(100),
                            Fixtures.KEYS,
                            ElementFixtures.BITS),
                    BitmapStore::in));
        }
    }

    static ExpiryTable<BitmapStore<String, Integer, Bit>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<BitmapStore<String, Integer, Bit>> table = new ExpiryTable<>(
                keywright, server, "[0, 3]", (store, id) -> store.setAll(List.of(new Bit(id, 0), new Bit(id, 3))));
        table.shownBy(BitmapStoreExpiryIT::bits);
        table.alsoThere(cli -> {
            cli.command("DEL", "t:source");
            cli.command("SETBIT", "t:source", "3", "1");
            cli.command("SETBIT", "t:source", "7", "1");
        });
        reads(table);
        writes(table);
        combinations(table);
        ExpiryTable.keyRows(table);
        return table;
    }

    /** The offsets below 16 that are set. */
    private static String bits(RedisCli cli, String key) {
        List<Integer> set = new ArrayList<>();
        for (int offset = 0; offset < 16; offset++) {
            if (cli.command("GETBIT", key, Integer.toString(offset)).integer() == 1) {
                set.add(offset);
            }
        }
        return set.toString();
    }

    private static void reads(ExpiryTable<BitmapStore<String, Integer, Bit>> table) {
        table.row(
                "get",
                (store, id) -> store.get(id, 3),
                effect(Kind.READ, false, null),
                effect(Kind.READ, true, null),
                errorOfRead());
        table.row(
                "count",
                (store, id) -> store.count(id),
                effect(Kind.READ, 0L, null),
                effect(Kind.READ, 2L, null),
                errorOfRead());
        table.row(
                "firstSet",
                (store, id) -> store.firstSet(id),
                effect(Kind.READ, Optional.empty(), null),
                effect(Kind.READ, Optional.of(0L), null),
                errorOfRead());
        table.row(
                "firstClear",
                (store, id) -> store.firstClear(id),
                effect(Kind.READ, 0L, null),
                effect(Kind.READ, 1L, null),
                errorOfRead());
    }

    private static void writes(ExpiryTable<BitmapStore<String, Integer, Bit>> table) {
        table.row(
                "set",
                (store, id) -> store.set(new Bit(id, 5)),
                effect(Kind.PART, true, "[5]"),
                effect(Kind.PART, true, "[0, 3, 5]"),
                error());
        table.row(
                "setAll",
                (store, id) -> store.setAll(List.of(new Bit(id, 5), new Bit(id, 3), new Bit(id, 5))),
                effect(Kind.PART, 2L, "[3, 5]"),
                effect(Kind.PART, 1L, "[0, 3, 5]"),
                error());
        table.row(
                "clear",
                (store, id) -> store.clear(id, 3),
                effect(Kind.LOOK, false, null),
                effect(Kind.PART, true, "[0]"),
                error());
        table.row(
                "clear of a clear one",
                (store, id) -> store.clear(id, 4),
                effect(Kind.LOOK, false, null),
                effect(Kind.PART, false, "[0, 3]"),
                error());
    }

    private static void combinations(ExpiryTable<BitmapStore<String, Integer, Bit>> table) {
        Effect copy = effect(Kind.WHOLE, 1L, "[3, 7]");
        table.row("or", (store, id) -> store.or(id, List.of("source")), copy, copy, copy);
        table.row(
                "and",
                (store, id) -> store.and(id, List.of("source", id)),
                effect(Kind.WHOLE, 1L, "[]"),
                effect(Kind.WHOLE, 1L, "[3]"),
                error());
        table.row(
                "xor",
                (store, id) -> store.xor(id, List.of("source", id)),
                effect(Kind.WHOLE, 1L, "[3, 7]"),
                effect(Kind.WHOLE, 1L, "[0, 7]"),
                error());
        table.row(
                "not",
                (store, id) -> store.not(id, "source"),
                effect(Kind.WHOLE, 1L, "[0, 1, 2, 4, 5, 6]"),
                effect(Kind.WHOLE, 1L, "[0, 1, 2, 4, 5, 6]"),
                effect(Kind.WHOLE, 1L, "[0, 1, 2, 4, 5, 6]"));
        table.row(
                "or of nothing",
                (store, id) -> store.or(id, List.of("nothing")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.DELETE, 0L, null),
                effect(Kind.DELETE, 0L, null));
    }
}
