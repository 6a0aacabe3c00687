package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An outage of Redis at the start is none of the caches' users. */
@ExtendWith(RedisExtension.class)
class CacheStartIT {

    @Test
    void loadersAnswerUntilRedisIsThereThenEntriesAndCopiesDo(RedisServer server) {
        Recorder metrics = new Recorder();
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            try (Keywright keywright = CacheFixtures.patient(proxy.uri())
                    .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                    .connect()) {
                CacheStore<String, Row> cache = NearFixtures.near(keywright, NearFixtures.LONG);
                assertThat(cache.get("a", id -> new Row(id, 7)).await()).contains(new Row("a", 7));
                assertThat(metrics.count("stored")).isZero();

                proxy.acceptConnections();

                NearFixtures.awaitNear(metrics, cache, "a");
                assertThat(server.command("EXISTS", "t:a").integer()).isEqualTo(1);
            }
        }
    }

    @Test
    void writesOfAFailoverSafeCacheGoOnToo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            try (Keywright keywright = CacheFixtures.patient(proxy.uri()).connect()) {
                CacheStore<String, Row> cache = CacheFixtures.cache(
                        keywright, CacheFixtures.policy().withConsistency(Consistency.FAILOVER_SAFE));
                assertThat(cache.get("a", id -> new Row(id, 1)).await()).contains(new Row("a", 1));

                proxy.acceptConnections();

                Commands.eventually("an entry", () -> {
                    assertThat(cache.get("a", id -> new Row(id, 2)).await()).isPresent();
                    return server.command("EXISTS", "t:a").integer() == 1;
                });
            }
        }
    }
}
