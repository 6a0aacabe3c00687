package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.cache.Journal.Pending;
import io.keywright.repository.Call;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What is closed where a part of it can't be. */
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

    /** Connections that can't be closed. */
    private static final class Stuck implements Tracking {
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
