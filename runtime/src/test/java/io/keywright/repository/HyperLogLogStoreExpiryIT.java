package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static io.keywright.repository.ExpiryTable.errorOfRead;

import io.keywright.Keywright;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Tag;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every operation of {@link HyperLogLogStore} on keys in every state, under every expiry. */
@RedisTest
class HyperLogLogStoreExpiryIT {

    @Test
    void everyOperation(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ExpiryTable<HyperLogLogStore<String, String, Tag>> table = table(keywright, server);
            ExpiryTable.forEachLifetime(lifetime -> table.run(
                    lifetime,
                    new HyperLogLogStore<>(
                            keywright,
                            ElementFixtures.schema(RedisType.HYPERLOGLOG, lifetime),
                            Fixtures.KEYS,
                            ElementFixtures.TAGS),
                    HyperLogLogStore::in));
        }
    }

    static ExpiryTable<HyperLogLogStore<String, String, Tag>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<HyperLogLogStore<String, String, Tag>> table = new ExpiryTable<>(
                keywright, server, "2", (store, id) -> store.addAll(List.of(new Tag(id, "a"), new Tag(id, "b"))));
        table.shownBy((cli, key) -> Long.toString(cli.command("EVAL", "return redis.call('PFCOUNT', KEYS[1])", "1", key)
                .integer()));
        table.alsoThere(cli -> {
            cli.command("DEL", "t:source");
            cli.command("PFADD", "t:source", "a", "s");
        });
        table.row(
                "count",
                (store, id) -> store.count(id),
                effect(Kind.READ, 0L, null),
                effect(Kind.READ, 2L, null),
                errorOfRead());
        table.row(
                "countTogether",
                (store, id) -> store.countTogether(List.of(id, "source")),
                effect(Kind.READ, 2L, null),
                effect(Kind.READ, 3L, null),
                errorOfRead());
        table.row(
                "add of a new one",
                (store, id) -> store.add(new Tag(id, "c")),
                effect(Kind.PART, true, "1"),
                effect(Kind.PART, true, "3"),
                error());
        table.row(
                "add of one that is counted",
                (store, id) -> store.add(new Tag(id, "a")),
                effect(Kind.PART, true, "1"),
                effect(Kind.PART, false, "2"),
                error());
        table.row(
                "addAll",
                (store, id) -> store.addAll(List.of(new Tag(id, "c"), new Tag(id, "a"), new Tag(id, "c"))),
                effect(Kind.PART, null, "2"),
                effect(Kind.PART, null, "3"),
                error());
        table.row(
                "merge",
                (store, id) -> store.merge(id, List.of("source")),
                effect(Kind.PART, null, "2"),
                effect(Kind.PART, null, "3"),
                error());
        ExpiryTable.keyRows(table);
        return table;
    }
}
