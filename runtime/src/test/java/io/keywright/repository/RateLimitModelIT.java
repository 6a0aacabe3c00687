package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.RateDecision;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Rate limiters beside their specification in memory: random calls at random times, which a clock in place of the
 * server's tells; a fixed window, which has none, by its key's life, cut short by as much as time is to pass.
 */
@OnOneJdk
@RedisTest
class RateLimitModelIT {

    private static final int CALLS = 500;
    private static final long START = 1_800_000_000_000L;

    private record Taken(long at, long permits) {}

    private static RateLimitStore<String> store(
            Keywright keywright, RateAlgorithm algorithm, int permits, long windowMillis) {
        Lifetime window = Lifetime.of(windowMillis + "ms", Expiry.ABSOLUTE, 0);
        return new RateLimitStore<>(
                keywright, Fixtures.string(window), Fixtures.KEYS, Rate.of(permits, algorithm, WhenDown.REFUSE));
    }

    private static long taken(List<Taken> all, long after) {
        return all.stream()
                .filter(one -> one.at > after)
                .mapToLong(Taken::permits)
                .sum();
    }

    /** No window has more permits, and none is refused for one that was taken a window and a tick ago. */
    private static void slides(Keywright keywright, int permits, long window, long tick, long seed) {
        Random random = new Random(seed);
        long[] now = {START};
        String id = "sliding" + seed;
        RateLimitStore<String> store =
                store(keywright, RateAlgorithm.SLIDING_WINDOW, permits, window).by(() -> now[0]);
        List<Taken> all = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < CALLS; i++) {
            now[0] += random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * 3 * window / permits);
            long wanted = random.nextInt(4) == 0 ? 1 + random.nextInt(permits) : 1;
            long surely = taken(all, now[0] - window);
            long perhaps = taken(all, now[0] - window - tick);
            RateDecision look = store.peek(id).await();
            RateDecision decision = store.take(id, wanted).await();
            String call = "call " + i + " of seed " + seed;
            assertThat(look.allowed()).as(call).isEqualTo(look.remaining() >= 1);
            assertThat(look.remaining()).as(call).isBetween(Math.max(permits - perhaps, 0), permits - surely);
            assertThat(decision.allowed()).as(call).isEqualTo(look.remaining() >= wanted);
            if (decision.allowed()) {
                all.add(new Taken(now[0], wanted));
                assertThat(taken(all, now[0] - window)).as(call).isLessThanOrEqualTo(permits);
                assertThat(decision.remaining()).as(call).isEqualTo(look.remaining() - wanted);
                assertThat(decision.retryAfter()).as(call).isZero();
                assertThat(decision.resetAfter().toMillis()).as(call).isBetween(window, window + tick);
            } else {
                refused++;
                comesBackInTime(store, now, id, decision, wanted, call);
            }
        }
        assertThat(refused).isBetween(CALLS / 20, CALLS * 19 / 20);
    }

    /** Just before {@code retryAfter} ends the permits are not there, and then they are. */
    private static void comesBackInTime(
            RateLimitStore<String> store, long[] now, String id, RateDecision decision, long wanted, String call) {
        long asked = now[0];
        assertThat(decision.retryAfter()).as(call).isPositive().isLessThanOrEqualTo(decision.resetAfter());
        now[0] = asked + decision.retryAfter().toMillis() - 1;
        assertThat(store.peek(id).await().remaining()).as(call + ", too early").isLessThan(wanted);
        now[0]++;
        assertThat(store.peek(id).await().remaining()).as(call + ", then").isGreaterThanOrEqualTo(wanted);
        now[0] = asked + decision.resetAfter().toMillis();
        assertThat(store.peek(id).await().remaining()).as(call + ", in the end").isEqualTo(decision.limit());
        now[0] = asked;
    }

    @Test
    void slidingWindowsNeverHaveMorePermits(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            slides(keywright, 1, 1_000_000, 1, 1);
            slides(keywright, 5, 1_000_000, 1, 2);
            slides(keywright, 64, 1_000_000, 1, 3);
            slides(keywright, 65, 1_000_000, 15_625, 4);
            slides(keywright, 1_000, 1_000_001, 15_626, 5);
        }
    }

    /** However many permits there are, the state has no more than a tick each. */
    @Test
    void slidingWindowsStaySmall(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            long[] now = {START};
            RateLimitStore<String> store = store(keywright, RateAlgorithm.SLIDING_WINDOW, 100_000, 1_000_000)
                    .by(() -> now[0]);
            for (int i = 0; i < 500; i++) {
                now[0] += 2_500;
                assertThat(store.take("id", 3).await().allowed()).isTrue();
                assertThat(server.command("STRLEN", "t:id").integer()).isLessThanOrEqualTo(650);
            }
            assertThat(server.command("STRLEN", "t:id").integer()).isEqualTo(650);
        }
    }

    /** Whole numbers all the way: the bucket in units of a permit's part that comes back in a millisecond. */
    @Test
    void tokenBucketsDecideAsExactArithmeticDoes(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (int permits : new int[] {1, 7, 1_000}) {
                Random random = new Random(permits);
                long window = 100_003;
                long[] now = {START};
                String id = "bucket" + permits;
                RateLimitStore<String> store = store(keywright, RateAlgorithm.TOKEN_BUCKET, permits, window)
                        .by(() -> now[0]);
                long out = 0;
                int refused = 0;
                for (int i = 0; i < CALLS; i++) {
                    long passed = random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * 3 * window / permits);
                    now[0] += passed;
                    out = Math.max(0, out - passed * permits);
                    long wanted = random.nextInt(4) == 0 ? 1 + random.nextInt(permits) : 1;
                    RateDecision decision = store.take(id, wanted).await();
                    boolean allowed = out + wanted * window <= permits * window;
                    String call = "call " + i + " of " + permits;
                    assertThat(decision.allowed()).as(call).isEqualTo(allowed);
                    if (allowed) {
                        out += wanted * window;
                    } else {
                        refused++;
                        comesBackInTime(store, now, id, decision, wanted, call);
                    }
                    assertThat(decision.remaining()).as(call).isEqualTo((permits * window - out) / window);
                }
                assertThat(refused).as("of %s permits", permits).isBetween(CALLS / 20, CALLS * 19 / 20);
            }
        }
    }

    /** The unit is a thousand seconds, of which a run takes too little to show. */
    @Test
    void fixedWindowsCountFromTheFirstPermit(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri());
                RedisCli cli = server.connect()) {
            Random random = new Random(11);
            int permits = 10;
            RateLimitStore<String> store = store(keywright, RateAlgorithm.FIXED_WINDOW, permits, 5_000_000);
            long left = 0;
            long taken = 0;
            int refused = 0;
            for (int i = 0; i < CALLS; i++) {
                long passed = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
                left = Math.max(0, left - passed);
                taken = left == 0 ? 0 : taken;
                pass(cli, passed * 1_000_000);
                long wanted = random.nextInt(4) == 0 ? 1 + random.nextInt(permits) : 1;
                RateDecision decision = store.take("id", wanted).await();
                boolean allowed = taken + wanted <= permits;
                assertThat(decision.allowed()).as("call %s", i).isEqualTo(allowed);
                if (allowed) {
                    left = taken == 0 ? 5 : left;
                    taken += wanted;
                } else {
                    refused++;
                    assertThat((decision.retryAfter().toMillis() + 999_999) / 1_000_000)
                            .as("call %s", i)
                            .isEqualTo(left);
                }
                assertThat(decision.remaining()).as("call %s", i).isEqualTo(permits - taken);
                assertThat((decision.resetAfter().toMillis() + 999_999) / 1_000_000)
                        .as("call %s", i)
                        .isEqualTo(left);
            }
            assertThat(refused).isBetween(CALLS / 20, CALLS * 19 / 20);
        }
    }

    /** To wait for as long as is said is enough, to the millisecond. */
    @Test
    void aFixedWindowIsOverWhenItSays(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            RateLimitStore<String> store = store(keywright, RateAlgorithm.FIXED_WINDOW, 1, 20);
            for (int refused = 0; refused < 20; ) {
                String id = "id" + refused;
                store.take(id).await();
                RateDecision decision = store.peek(id).await();
                if (!decision.allowed()) { // else the machine was slow
                    refused++;
                    spin(decision.retryAfter());
                    assertThat(store.take(id).await().allowed())
                            .as("refusal %s", refused)
                            .isTrue();
                }
            }
        }
    }

    /** Sleeping would be too long. */
    private static void spin(Duration time) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < time.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private static void pass(RedisCli cli, long millis) {
        long left = cli.command("PTTL", "t:id").integer();
        if (millis > 0 && left >= 0) {
            cli.command("PEXPIRE", "t:id", Long.toString(left - millis));
        }
    }

    /** A server whose clock is set back, or that takes over with another clock, does not keep permits for longer. */
    @Test
    void permitsComeBackAlthoughTheClockWentBack(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (RateAlgorithm algorithm :
                    new RateAlgorithm[] {RateAlgorithm.SLIDING_WINDOW, RateAlgorithm.TOKEN_BUCKET}) {
                long[] now = {START};
                RateLimitStore<String> store =
                        store(keywright, algorithm, 3, 1_000_000).by(() -> now[0]);
                assertThat(store.take("id", 3).await().allowed()).isTrue();
                now[0] -= 3_600_000;

                assertThat(store.take("id").await().allowed())
                        .as("%s", algorithm)
                        .isFalse();
                assertThat(store.peek("id").await().resetAfter().toMillis()).isBetween(1_000_000L, 1_000_001L);
                now[0] += 1_000_001;
                assertThat(store.take("id", 3).await().allowed())
                        .as("%s", algorithm)
                        .isTrue();
                store.reset("id").await();
            }
        }
    }

    /** What another algorithm left is no state of this one: the limit begins anew. */
    @Test
    void anotherAlgorithmBeginsAnew(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (RateAlgorithm before : RateAlgorithm.values()) {
                for (RateAlgorithm after : RateAlgorithm.values()) {
                    if (before != after) {
                        store(keywright, before, 3, 1_000_000).take("id", 3).await();
                        RateDecision decision = store(keywright, after, 3, 1_000_000)
                                .take("id", 3)
                                .await();
                        assertThat(decision.allowed())
                                .as("%s after %s", after, before)
                                .isTrue();
                        assertThat(decision.remaining()).isZero();
                    }
                    server.command("DEL", "t:id");
                }
            }
        }
    }
}
