package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.cache.Journal.Pending;
import io.keywright.repository.Call;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What is closed where a part of it can't be, and what is done where there is no thread. */
class CacheContextTest {

    private final AtomicInteger lost = new AtomicInteger();
    private final EvictionListener listener = new EvictionListener() {
        @Override
        public void lost(String keyPattern, byte[] key) {
            lost.incrementAndGet();
        }
    };

    @Test
    void allElseIsClosed() {
        CacheContext context =
                new CacheContext(CacheOptions.DEFAULT.withEvictions(listener, 10), RandomGenerator.getDefault());
        ChangeWatch unused = context.changes(ear -> new Stuck());
        Pending eviction = new Pending(
                "t:<id>",
                new KeyBytes(new byte[] {1}),
                context.ids().next(),
                () -> "a server",
                evictions -> Call.failed(new IllegalStateException("down")),
                System.nanoTime() + 1_000_000_000_000L,
                false);
        assertThat(context.journal().add(eviction)).isEqualTo(Eviction.PENDING);

        assertThatThrownBy(context::close).hasMessage("can't be closed");

        assertThat(lost).hasValue(1);
        assertThat(context.isClosed()).isTrue();
        assertThat(context.after(1, () -> {}) == null).isTrue();
    }

    /** What ends a load that hangs, for one, is not forgotten where there is no thread to be had. */
    @Test
    void whatGetsNoThreadIsRunLater() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ThreadFactory notAtOnce = task -> {
            if (asked.incrementAndGet() == 1) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(task);
        };
        CacheContext context =
                new CacheContext(CacheOptions.DEFAULT, RandomGenerator.getDefault(), notAtOnce, Thread::new);
        try {
            CountDownLatch ran = new CountDownLatch(1);
            context.execute(ran::countDown);
            assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(asked).hasValueGreaterThan(1);
        } finally {
            context.close();
        }
    }

    /** Which an event loop asks for: the connection that is being made may be waiting for that very loop. */
    @Test
    void fencesDoNotWaitForANearCacheThatConnects() throws Exception {
        CacheContext context = new CacheContext(CacheOptions.DEFAULT, RandomGenerator.getDefault());
        CountDownLatch connecting = new CountDownLatch(1);
        CompletableFuture<Tracking> connection = new CompletableFuture<>();
        Thread near = new Thread(() -> {
            ChangeWatch unused = context.changes(ear -> {
                connecting.countDown();
                return connection.join();
            });
        });
        near.start();
        connecting.await();
        try {
            // Of nobody: that it fails later is another matter.
            assertThat(CompletableFuture.supplyAsync(() -> context.replicated(null, FenceReplication.DEFAULT)))
                    .succeedsWithin(Duration.ofSeconds(10));
        } finally {
            connection.complete(new Stuck());
            near.join();
        }
        assertThatThrownBy(context::close).hasMessage("can't be closed");
    }

    /** And closing does not wait until it is made: it may be an event loop that closes. */
    @Test
    void aConnectionThatIsMadeMeanwhileIsClosedToo() throws Exception {
        CacheContext context = new CacheContext(CacheOptions.DEFAULT, RandomGenerator.getDefault());
        CountDownLatch connecting = new CountDownLatch(1);
        CompletableFuture<Tracking> connection = new CompletableFuture<>();
        AtomicInteger closed = new AtomicInteger();
        Thread near = new Thread(() -> {
            ChangeWatch unused = context.changes(ear -> {
                connecting.countDown();
                return connection.join();
            });
        });
        near.start();
        connecting.await();
        try {
            assertThat(CompletableFuture.runAsync(context::close)).succeedsWithin(Duration.ofSeconds(10));
        } finally {
            connection.complete(new Stuck() {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            });
            near.join();
        }
        assertThat(closed).hasValue(1);
    }

    /** Connections that can't be closed. */
    private static class Stuck implements Tracking {
        @Override
        public TrackedSession sessionOf(byte[] key) {
            return null;
        }

        @Override
        public List<Call<byte[]>> readAll(String keyPattern, List<Asked> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void beat() {}

        @Override
        public void close() {
            throw new IllegalStateException("can't be closed");
        }
    }
}
