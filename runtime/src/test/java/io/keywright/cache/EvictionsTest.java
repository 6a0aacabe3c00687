package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.cache.Journal.Pending;
import io.keywright.repository.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is said, and counted, of evictions that Redis does not acknowledge and the journal does not take. */
class EvictionsTest extends OnHeldServer {

    private static final byte[] KEY = Commands.bytes("t:a");

    private Evictions evictions() {
        return new Evictions(new CacheCore<>(
                keywright,
                server,
                CacheFixtures.hour(),
                CacheFixtures.KEYS,
                CacheFixtures.ROWS,
                CacheFixtures.policy(),
                EntryTraits.none()));
    }

    private Journal journal() {
        return keywright.caching().journal();
    }

    private EntryId token() {
        return keywright.caching().ids().next();
    }

    private void fill() {
        Pending last;
        do {
            last = new Pending(
                    "t:<id>",
                    new KeyBytes(KEY),
                    token(),
                    () -> "down",
                    evictions -> Call.failed(silence()),
                    System.nanoTime() + TimeUnit.HOURS.toNanos(1),
                    false);
        } while (journal().add(last) == Eviction.PENDING);
    }

    /**
     * R16: an alarm is for what is lost. What an outbox holds is found there again, and is not counted at each look.
     */
    @Test
    void whatStandsInAnOutboxIsNotLost() {
        server.refuse(silence());
        fill();
        int pending = metrics.count(Eviction.PENDING);
        int lost = metrics.count(Eviction.LOST);
        for (int look = 0; look < 3; look++) {
            assertThat(evictions().evictNoted(KEY, token())).isCompletedWithValue(Eviction.PENDING);
        }
        assertThat(metrics.count(Eviction.LOST)).isEqualTo(lost);
        assertThat(metrics.count(Eviction.PENDING))
                .as("the journal has not taken it")
                .isEqualTo(pending);

        assertThat(evictions().evict(KEY, token())).as("one that is not noted").isCompletedWithValue(Eviction.LOST);
        assertThat(metrics.count(Eviction.LOST)).isEqualTo(lost + 1);
    }

    /** Two looks, or a look and the write's own eviction, come at once. */
    @Test
    void whatComesTwiceIsCountedOnce() {
        EntryId token = token();
        CompletableFuture<Eviction> one = evictions().evictNoted(KEY, token);
        CompletableFuture<Eviction> other = evictions().evictNoted(KEY, token);
        server.refuse(silence());
        server.fail("UNLINK", silence());
        server.fail("UNLINK", silence());
        assertThat(one).isCompletedWithValue(Eviction.PENDING);
        assertThat(other).isCompletedWithValue(Eviction.PENDING);
        assertThat(metrics.count(Eviction.PENDING)).isEqualTo(1);
    }
}
