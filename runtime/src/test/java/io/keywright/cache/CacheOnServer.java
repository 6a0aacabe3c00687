package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A cache whose connection leads through a proxy to a real server, with a clock of its own, and what its tests ask. */
@RedisTest
abstract class CacheOnServer {

    final Recorder metrics = new Recorder();
    final AtomicLong clock = new AtomicLong(1_700_000_000_000L);
    final AtomicLong version = new AtomicLong(1);
    final AtomicInteger loads = new AtomicInteger();
    final Loader<String, Row, RuntimeException> source = id -> {
        loads.incrementAndGet();
        return new Row(id, version.get());
    };

    RedisServer server;
    FaultProxy proxy;
    Keywright keywright;

    @BeforeEach
    final void connect(RedisServer server) {
        this.server = server;
        this.proxy = FaultProxy.to(server);
        this.keywright = connectTo(proxy.uri());
    }

    @AfterEach
    final void close() {
        keywright.close();
        proxy.close();
    }

    final Keywright connectTo(String uri) {
        CacheOptions options = CacheOptions.DEFAULT.withMetrics(metrics).withClock(clock::get);
        return CacheFixtures.patient(uri).caching(options).connect();
    }

    final CacheStore<String, Row> cache(CachePolicy policy) {
        return CacheFixtures.cache(keywright, policy);
    }

    final CacheStore<String, Row> cache() {
        return cache(CacheFixtures.policy());
    }

    final long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, source).await().orElseThrow().version();
    }

    /** Until what was sent aside is there: a fill that nobody waits for comes before what is sent after it. */
    final byte kind(String key) {
        keywright.channel("probe").send(Commands.get("probe"), value -> value).await();
        byte[] bytes = Entries.current().header(server, key);
        return bytes == null || bytes.length < 2 ? 0 : bytes[1];
    }

    /** A release that nobody waits for arrives some time, later where its script must be sent again. */
    final void assertGone(String key) {
        Commands.eventually(key + " is gone", () -> kind(key) == 0);
    }

    /** The same of a fill. */
    final void assertHolds(String key, byte kind) {
        Commands.eventually(key + " is stored", () -> kind(key) == kind);
    }

    final void put(String key, byte[] entry) {
        Entries.current().put(server, key, entry);
    }
}
