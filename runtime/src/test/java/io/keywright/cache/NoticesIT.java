package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R16: a listener of evictions that takes its time, while Redis is away and comes back. */
@ExtendWith(RedisExtension.class)
class NoticesIT {

    /** As many may be pending, and wait to be told. */
    private static final int MOST = 1_000;

    private final AtomicInteger near = new AtomicInteger();
    private final AtomicInteger behind = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> told = new CopyOnWriteArrayList<>();

    private CacheOptions options;
    private FaultProxy proxy;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        CacheMetrics metrics = new CacheMetrics() {
            @Override
            public void read(String keyPattern, ReadResult result) {
                if (result == ReadResult.NEAR) {
                    near.incrementAndGet();
                }
            }

            @Override
            public void listenerBehind() {
                behind.incrementAndGet();
            }
        };
        options = CacheOptions.DEFAULT.withMetrics(metrics).withEvictions(new Slow(), MOST);
        proxy = FaultProxy.to(server);
        keywright = connectTo(proxy.uri());
    }

    private Keywright connectTo(String uri) {
        return CacheFixtures.patient(uri).caching(options).connect();
    }

    @AfterEach
    void close() {
        goOn.countDown();
        keywright.close();
        proxy.close();
    }

    /** Waits at its first event. */
    private final class Slow extends EvictionEar {
        @Override
        void tell(String event) {
            told.add(event);
            entered.countDown();
            try {
                assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void cutOff() {
        proxy.refuseConnections();
        proxy.closeConnections();
    }

    private void comeBack() {
        proxy.acceptConnections();
        Commands.eventually(
                "all is delivered", () -> keywright.caching().journal().size() == 0);
    }

    private static void evict(CacheStore<String, Row> cache, String prefix, int count, Eviction expected) {
        List<Eviction> outcomes = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(i -> outcomes.add(cache.evict(prefix + i).await()));
        assertThat(outcomes).containsOnly(expected);
    }

    private List<String> events(String event, String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event + " t:" + prefix + i)
                .toList();
    }

    /** What waits is bounded, what is told makes sense, and none of it holds up the journal. */
    @Test
    void aSlowListenerHearsOfNoMoreThanTheBound() throws Exception {
        CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
        cutOff();
        evict(cache, "first", 1, Eviction.PENDING);
        assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();

        evict(cache, "a", MOST - 1, Eviction.PENDING);
        evict(cache, "lost", MOST + 20, Eviction.LOST);
        assertThat(behind).as("lost, and beyond the bound").hasValue(20);

        comeBack();
        cutOff();
        evict(cache, "b", 31, Eviction.PENDING);
        assertThat(behind).as("pending, and beyond the bound").hasValue(20 + 30);
        comeBack();

        goOn.countDown();
        int all = 1 + (MOST - 1) + MOST + MOST + 1 + 1;
        Commands.eventually("it has heard of all that waited", () -> told.size() == all);
        assertThat(told.subList(0, MOST))
                .as("in their order")
                .startsWith("pending t:first0")
                .containsAll(events("pending", "a", MOST - 1));
        assertThat(told.subList(MOST, 2 * MOST)).isEqualTo(events("lost", "lost", MOST));
        assertThat(told.subList(2 * MOST, all))
                .contains("delivered t:first0")
                .containsAll(events("delivered", "a", MOST - 1))
                .containsSubsequence("pending t:b0", "delivered t:b0")
                .doesNotContain("pending t:b1", "delivered t:b1");

        cutOff();
        evict(cache, "later", 1, Eviction.PENDING);
        Commands.eventually("it hears again", () -> told.contains("pending t:later0"));
        assertThat(behind).hasValue(50);
    }

    /** Copies depend on what is pending, and not on what the listener has heard of that. */
    @Test
    void nearCopiesDoNotWaitForIt() throws Exception {
        try (RedisServer refusing = RedisServer.start();
                Keywright other = connectTo(refusing.uri())) {
            CacheStore<String, Row> cache = NearFixtures.near(other, NearFixtures.LONG);
            awaitNear(cache, 1);
            refusing.command("CONFIG", "SET", "min-replicas-to-write", "1"); // it answers, and evicts nothing
            evict(cache, "", 1, Eviction.PENDING);
            assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
            int before = near.get();
            for (int i = 0; i < 20; i++) {
                assertThat(cache.get("0", id -> new Row(id, 2)).await()).contains(new Row("0", 2));
            }
            assertThat(near).as("while its eviction is pending").hasValue(before);

            refusing.command("CONFIG", "SET", "min-replicas-to-write", "0");
            Commands.eventually(
                    "it is delivered", () -> other.caching().journal().size() == 0);
            awaitNear(cache, 2);
            assertThat(told).as("all the while").hasSize(1);
            goOn.countDown();
        }
    }

    private void awaitNear(CacheStore<String, Row> cache, long version) {
        Commands.eventually("a copy", () -> {
            int before = near.get();
            assertThat(cache.get("0", id -> new Row(id, version)).await()).contains(new Row("0", version));
            return near.get() > before;
        });
    }
}
