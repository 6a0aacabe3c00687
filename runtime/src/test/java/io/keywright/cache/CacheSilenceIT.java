package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R23: while a server takes commands and answers none, no caller's read is the one that finds out. */
@ExtendWith(RedisExtension.class)
class CacheSilenceIT {

    private final Recorder metrics = new Recorder();
    private final AtomicInteger loads = new AtomicInteger();

    private FaultProxy proxy;
    private Keywright keywright;
    private CacheStore<String, Row> cache;

    @BeforeEach
    void connect(RedisServer server) {
        proxy = FaultProxy.to(server);
        keywright = CacheFixtures.patient(proxy.uri())
                .commandTimeout(Duration.ofMillis(200))
                .caching(CacheOptions.DEFAULT.withMetrics(metrics).withBreaker(3, Duration.ofMillis(20)))
                .connect();
        cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private void read(String id) {
        assertThat(cache.get(id, key -> {
                            loads.incrementAndGet();
                            return new Row(key, 1);
                        })
                        .await())
                .contains(new Row(id, 1));
    }

    private boolean isHit(String id) {
        int before = loads.get();
        read(id);
        return loads.get() == before;
    }

    /** Replies that arrive late, and replies that never do, with a connection that is made anew. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HOLD", "DROP"})
    void noReadIsSentUntilTheServerAnswers(Fault silence) {
        Commands.eventually("a hit", () -> isHit("a"));
        proxy.afterReplies(0, silence);
        Commands.eventually("the breaker opens", () -> {
            read("a");
            return metrics.count("open") > metrics.count("closed");
        });
        proxy.resetCounters();
        proxy.awaitCommand("EVALSHA"); // and with it whatever was sent before it
        proxy.resetCounters();
        int unanswered = metrics.count("unanswered");
        for (int i = 0; i < 200; i++) {
            read("k" + i);
        }
        assertThat(metrics.count("unanswered") - unanswered).isEqualTo(200);
        proxy.awaitCommand("EVALSHA");
        assertThat(proxy.commands()).as("the question, and no read").doesNotContain("SET");
        proxy.resetCounters();
        proxy.awaitCommand("EVALSHA"); // and again

        proxy.heal();
        Commands.eventually("it closes, with nobody reading", () -> metrics.count("closed") == metrics.count("open"));
        Commands.eventually("a hit", () -> isHit("a"));
    }
}
