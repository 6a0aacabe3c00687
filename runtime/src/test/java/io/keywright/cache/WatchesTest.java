package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** R31: put and evict in every order, and many times at once on two threads. */
class WatchesTest {

    private static final KeyBytes KEY = new KeyBytes(new byte[] {1});

    /** Every order of two reads, a change elsewhere and an eviction here, over one connection, on the real classes. */
    @Test
    void noOrderLeavesAnOldCopy() {
        NearOrders orders = new NearOrders(false);
        orders.run();
        assertThat(orders.stale()).isZero();
        assertThat(orders.count()).isGreaterThan(10_000);
        assertThat(orders.kept()).as("orders that end with a copy").isPositive();
    }

    /** The same harness finds what is wrong with copying an answer without having watched since before the question. */
    @Test
    void watchingTooLateIsCaught() {
        NearOrders orders = new NearOrders(true);
        orders.run();
        assertThat(orders.stale()).isPositive();
    }

    @Test
    void anEvictionAndACopyAtOnce() throws Exception {
        Watches watches = new Watches();
        NearCopies<String, Long> copies = copies(watches);
        AtomicLong version = new AtomicLong();
        TrackedSession session = new Session();
        int rounds = 50_000;
        CyclicBarrier barrier = new CyclicBarrier(2);
        Thread writer = new Thread(() -> {
            for (int i = 0; i < rounds; i++) {
                await(barrier);
                version.incrementAndGet();
                watches.changed(KEY);
                await(barrier);
            }
        });
        writer.start();
        int kept = 0;
        for (int i = 0; i < rounds; i++) {
            await(barrier);
            Watch watch = watches.acquire(KEY, session);
            entry(version.get(), watch, copies).keep();
            await(barrier);
            NearEntry<String, Long> copy = copies.get("k");
            if (copy != null && copy.isTrusted(System.nanoTime())) {
                assertThat(copy.await()).contains(version.get());
                kept++;
            }
        }
        writer.join();
        assertThat(kept).as("rounds in which the copy came after").isPositive();
        watches.changed(KEY);
        assertThat(copies.size()).isZero();
        assertThat(watches.size()).isZero();
    }

    @Test
    void aWatchLastsAsLongAsItIsUsed() {
        Watches watches = new Watches();
        TrackedSession session = new Session();
        Watch first = watches.acquire(KEY, session);
        assertThat(watches.acquire(KEY, session)).isSameAs(first);
        watches.release(first);
        assertThat(first.isIntact()).isTrue();
        watches.release(first);
        assertThat(first.isIntact()).as("nobody would tell it").isFalse();
        assertThat(watches.size()).isZero();

        Watch second = watches.acquire(KEY, session);
        Watch ofAnother = watches.acquire(KEY, new Session());
        assertThat(second.isIntact()).as("told in another session").isFalse();
        session.end();
        assertThat(ofAnother.isIntact()).isTrue();
    }

    /** What was read counts for two seconds after the last sign of life, and never again once the session has ended. */
    @Test
    void trustEnds() {
        long now = System.nanoTime();
        TrackedSession session = new TrackedSession(now) {};
        assertThat(session.isTrusted(now + TrackedSession.BOUND_NANOS - 1)).isTrue();
        assertThat(session.isTrusted(now + TrackedSession.BOUND_NANOS)).isFalse();
        session.proven(now + 1_000);
        assertThat(session.isTrusted(now + TrackedSession.BOUND_NANOS)).isTrue();
        session.end();
        session.proven(now + 1_000_000_000);
        assertThat(session.isTrusted(now)).isFalse();
        assertThat(session.isTrusted(now + Duration.ofDays(3650).toNanos())).isFalse();
    }

    static NearCopies<String, Long> copies(Watches watches) {
        return new NearCopies<>(NearFixtures.LONG, copy -> copy.release(watches));
    }

    static NearEntry<String, Long> entry(long value, Watch watch, NearCopies<String, Long> copies) {
        long end = System.nanoTime() + Duration.ofHours(1).toNanos();
        return new NearEntry<>("k", Optional.of(value), end, List.of(watch), 1, copies);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that lives for the test. */
    static final class Session extends TrackedSession {
        Session() {
            super(System.nanoTime() + Duration.ofHours(1).toNanos());
        }
    }
}
