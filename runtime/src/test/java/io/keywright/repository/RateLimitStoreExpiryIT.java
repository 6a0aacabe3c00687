package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import org.junit.jupiter.api.Test;

/** Every operation of {@link RateLimitStore} on keys in every state: what it leaves there, and for how long. */
@RedisTest
class RateLimitStoreExpiryIT {

    private static final Lifetime WINDOW = Lifetime.of("1000s", Expiry.ABSOLUTE, 0);

    /** The sum of the permits in a state, by its form. */
    private static final String TAKEN = """
            local state = redis.call('GET', KEYS[1])
            if tonumber(state) then
              return state
            end
            local taken = 0
            for at = 1, #state, 10 do
              taken = taken + select(2, struct.unpack('>I6I4', state, at))
            end
            return tostring(taken)
            """;

    @Test
    void everyOperationOfASlidingWindow(RedisServer server) {
        run(server, RateAlgorithm.SLIDING_WINDOW);
    }

    @Test
    void everyOperationOfAFixedWindow(RedisServer server) {
        run(server, RateAlgorithm.FIXED_WINDOW);
    }

    private static void run(RedisServer server, RateAlgorithm algorithm) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            table(keywright, server, algorithm).run(WINDOW, store(keywright, algorithm, 3), RateLimitStore::in);
        }
    }

    /** The key of a bucket lives until it would be full again. */
    @Test
    void bucketsLiveAsLongAsAPermitIsOut(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            RateLimitStore<String> store = store(keywright, RateAlgorithm.TOKEN_BUCKET, 4);

            assertThat(store.peek("id").await().remaining()).isEqualTo(4);
            assertThat(ttl(server)).isEqualTo(-2);
            store.take("id").await();
            assertThat(ttl(server)).isBetween(220_000L, 250_000L);
            store.take("id", 3).await();
            assertThat(ttl(server)).isBetween(970_000L, 1_000_000L);
            server.command("PEXPIRE", "t:id", "100000");
            assertThat(store.take("id").await().allowed()).isFalse();
            assertThat(ttl(server)).isBetween(70_000L, 100_000L);
        }
    }

    private static long ttl(RedisServer server) {
        return server.command("PTTL", "t:id").integer();
    }

    static RateLimitStore<String> store(Keywright keywright, RateAlgorithm algorithm, int permits) {
        return new RateLimitStore<>(
                keywright, Fixtures.string(WINDOW), Fixtures.KEYS, Rate.of(permits, algorithm, WhenDown.REFUSE));
    }

    static ExpiryTable<RateLimitStore<String>> table(Keywright keywright, RedisServer server, RateAlgorithm algorithm) {
        ExpiryTable<RateLimitStore<String>> table =
                new ExpiryTable<>(keywright, server, "2", (store, id) -> store.take(id, 2));
        table.shownBy((cli, key) -> cli.command("EVAL", TAKEN, "1", key).text());
        // of a fixed window the first permit starts the TTL, of a sliding one the last
        Kind taking = algorithm == RateAlgorithm.FIXED_WINDOW ? Kind.PART : Kind.WHOLE;
        table.row(
                "take",
                (store, id) -> store.take(id).map(decision -> decision.allowed() + " " + decision.remaining()),
                effect(taking, "true 2", "1"),
                effect(taking, "true 0", "3"),
                error());
        table.row(
                "take of several, which are not there",
                (store, id) -> store.take(id, 3).map(decision -> decision.allowed() + " " + decision.remaining()),
                effect(taking, "true 0", "3"),
                effect(algorithm == RateAlgorithm.FIXED_WINDOW ? Kind.PART : Kind.LOOK, "false 1", "2"),
                error());
        table.row(
                "peek",
                (store, id) -> store.peek(id).map(decision -> decision.allowed() + " " + decision.remaining()),
                effect(Kind.LOOK, "true 3", null),
                effect(Kind.LOOK, "true 1", "2"),
                error());
        table.row(
                "reset",
                (store, id) -> store.reset(id),
                effect(Kind.LOOK, false, null),
                effect(Kind.DELETE, true, null),
                effect(Kind.DELETE, true, null));
        return table;
    }
}
