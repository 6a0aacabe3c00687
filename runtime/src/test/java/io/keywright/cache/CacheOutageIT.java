package io.keywright.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R16, R22, R23: what the cache does while Redis does not answer, and when it is back. */
@RedisTest
class CacheOutageIT {

    private final Recorder metrics = new Recorder();
    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Loader<String, Row, RuntimeException> source = id -> {
        loads.incrementAndGet();
        return new Row(id, version.get());
    };

    private FaultProxy proxy;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        proxy = FaultProxy.to(server);
        keywright = connectTo(proxy.uri(), 100_000);
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private Keywright connectTo(String uri, int maxPending) {
        EvictionListener listener = new EvictionListener() {
            @Override
            public void lost(String keyPattern, byte[] key) {
                lost.incrementAndGet();
            }
        };
        return CacheFixtures.patient(uri)
                .caching(CacheOptions.DEFAULT
                        .withMetrics(metrics)
                        .withEvictions(listener, maxPending)
                        .withBreaker(5, Duration.ofMillis(50)))
                .connect();
    }

    private CacheStore<String, Row> cache(CachePolicy policy) {
        return CacheFixtures.cache(keywright, policy);
    }

    private long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, source).await().orElseThrow().version();
    }

    private void breakConnection() {
        proxy.refuseConnections();
        proxy.resetConnections();
        Commands.eventually("no connection", () -> {
            try {
                keywright
                        .channel("probe")
                        .send(Commands.get("probe"), value -> value)
                        .await();
                return false;
            } catch (KeywrightException e) {
                return true;
            }
        });
    }

    /** R23: after some failures Redis is no longer asked, and is again when it answers. */
    @Test
    void readsGoToTheLoaderAndComeBack() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        read(cache, "a");
        // The fill is on its way when the caller has the value; its connection must not be cut before.
        Commands.eventually("the fill", () -> metrics.count("stored") == 1);
        breakConnection();
        for (int i = 0; i < 20; i++) {
            assertThat(read(cache, "a")).isEqualTo(1);
        }
        assertThat(loads).hasValue(21);
        assertThat(metrics.count("open")).isEqualTo(1);

        proxy.heal();
        Commands.eventually("a hit", () -> {
            read(cache, "a");
            int before = loads.get();
            read(cache, "a");
            return loads.get() == before;
        });
        assertThat(metrics.count("closed")).isEqualTo(1);
    }

    /**
     * R16: what was written during the outage is evicted after it; until then this process does not read it. The time
     * that is printed counts from when whoever connects anew is answered. {@code -Dkeywright.test.outage=10000
     * -Dkeywright.test.outage.seconds=30} is the requirement's size.
     */
    @Test
    void evictionsAreDeliveredAfterTheOutage(RedisServer server) {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        int keys = Integer.getInteger("keywright.test.outage", 500);
        long nanos = Duration.ofSeconds(Integer.getInteger("keywright.test.outage.seconds", 0))
                .toNanos();
        for (int i = 0; i < keys; i++) {
            read(cache, "k" + i);
        }
        Commands.eventually("the fills", () -> metrics.count("stored") == keys);
        breakConnection();
        version.set(2);
        long down = System.nanoTime();
        for (int i = 0; i < keys; i++) {
            String id = "k" + i;
            assertThat(cache.writing(id, () -> "written")).isEqualTo("written");
            LockSupport.parkNanos(down + nanos * i / keys - System.nanoTime());
        }
        assertThat(cache.evict("k0").await()).isEqualTo(Eviction.PENDING);
        assertThat(metrics.pending).hasValue(keys + 1);
        assertThat(read(cache, "k0")).isEqualTo(2);
        assertThat(server.command("EXISTS", "t:k0").integer()).isEqualTo(1);

        proxy.heal();
        awaitPing(proxy);
        long end = System.nanoTime();
        Commands.eventually("the first is delivered", () -> metrics.pending.get() <= keys);
        long connected = System.nanoTime();
        Commands.eventually("all delivered", () -> metrics.pending.get() == 0);
        long delivered = System.nanoTime();
        System.out.printf(
                "%d pending evictions after %d s: the first delivered after %d ms, and all %d ms later%n",
                keys + 1,
                TimeUnit.NANOSECONDS.toSeconds(end - down),
                TimeUnit.NANOSECONDS.toMillis(connected - end),
                TimeUnit.NANOSECONDS.toMillis(delivered - connected));
        for (int i = 0; i < keys; i++) {
            assertThat(read(cache, "k" + i)).isEqualTo(2);
        }
        assertThat(lost).hasValue(0);
    }

    /** R16: who is told may use Redis for what he does about it, and wait for that. */
    @Test
    void whoIsToldMayUseRedis() {
        keywright.close();
        List<String> told = new CopyOnWriteArrayList<>();
        EvictionListener listener = new EvictionListener() {
            @Override
            public void delivered(String keyPattern, byte[] key) {
                told.add(Commands.read(keywright.channel("probe"), "probe"));
            }
        };
        keywright = CacheFixtures.patient(proxy.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics).withEvictions(listener, 100))
                .connect();
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        breakConnection();
        for (int i = 0; i < 5; i++) {
            assertThat(cache.evict("k" + i).await()).isEqualTo(Eviction.PENDING);
        }
        proxy.heal();
        Commands.eventually("all delivered, and told", () -> told.size() == 5 && metrics.pending.get() == 0);
    }

    /** As anybody would who wants to know whether the server is back. */
    private static void awaitPing(FaultProxy proxy) {
        try (Socket socket = new Socket("127.0.0.1", proxy.port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().readNBytes(7)).isEqualTo("+PONG\r\n".getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** R16: what does not fit is reported, not forgotten. */
    @Test
    void tooManyEvictionsAreReportedLost() {
        keywright.close();
        keywright = connectTo(proxy.uri(), 3);
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        breakConnection();
        List<Eviction> outcomes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            outcomes.add(cache.evict("k" + i).await());
        }
        assertThat(outcomes)
                .containsExactly(Eviction.PENDING, Eviction.PENDING, Eviction.PENDING, Eviction.LOST, Eviction.LOST);
        Commands.eventually("those that did not fit are reported", () -> lost.get() == 2);
        keywright.close();
        assertThat(lost).as("and those that were pending when it was closed").hasValue(5);
    }

    @Test
    void aFencedWriteIsNotBegunWithoutItsFence() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        breakConnection();
        AtomicInteger worked = new AtomicInteger();
        assertThatThrownBy(() -> cache.writing("a", worked::incrementAndGet)).isInstanceOf(KeywrightException.class);
        assertThat(worked).hasValue(0);
    }

    /** R22: without Redis the source gets as many queries as it may, and the rest fail at once. */
    @Test
    void loadsAreBounded() throws Exception {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withLoads(4, 6));
        breakConnection();
        CountDownLatch open = new CountDownLatch(1);
        List<CompletableFuture<Optional<Row>>> reads = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            reads.add(cache.get("k" + i, id -> {
                        try {
                            open.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return source.load(id);
                    })
                    .toCompletionStage()
                    .toCompletableFuture());
        }
        Commands.eventually("refusals", () -> metrics.count("rejected") == 90);
        open.countDown();
        int answered = 0;
        for (CompletableFuture<Optional<Row>> read : reads) {
            answered += read.handle((row, e) -> e == null ? 1 : 0).get(20, TimeUnit.SECONDS);
        }
        assertThat(answered).isEqualTo(10);
        assertThat(metrics.mostLoading.get()).isLessThanOrEqualTo(4);
    }
}
