package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Count;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counters of every width, held against arithmetic that knows no bounds. */
@RedisTest
class BitfieldStoreIT {

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.ABSOLUTE, 0);
    private static final int COUNTERS = 7;
    private static final int STEPS = 30;

    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        keywright = server.shared(Keywright.class, running -> Fixtures.connect(running.uri()));
    }

    private BitfieldStore<String, Integer, Count> store(CounterBits bits, int counters, Lifetime lifetime) {
        return new BitfieldStore<>(
                keywright,
                ElementFixtures.schema(RedisType.BITMAP, lifetime).bounded(counters),
                Fixtures.KEYS,
                ElementFixtures.COUNTS,
                bits);
    }

    /** Also beyond 2^53, which a script's replies round. */
    @Test
    void countersOfEveryWidthCountExactly() {
        for (Overflow overflow : Overflow.values()) {
            for (int width : new int[] {1, 3, 8, 16, 31, 32, 53, 54, 63}) {
                countExactly(CounterBits.unsigned(width, overflow));
            }
            for (int width : new int[] {1, 2, 8, 33, 53, 54, 55, 64}) {
                countExactly(CounterBits.signed(width, overflow));
            }
        }
    }

    private void countExactly(CounterBits bits) {
        Random random = new Random(bits.hashCode());
        for (Lifetime lifetime : List.of(HOUR, Lifetime.persistent())) {
            BitfieldStore<String, Integer, Count> store = store(bits, COUNTERS, lifetime);
            String id = bits.type() + bits.overflow() + lifetime.isPersistent();
            long[] expected = new long[COUNTERS];
            for (int step = 0; step < STEPS; step++) {
                int index = random.nextInt(COUNTERS);
                if (random.nextInt(4) == 0) {
                    long count = random.nextBoolean() ? bits.greatest() : bits.least();
                    assertThat(store.set(new Count(id, index, count)).await())
                            .as(id)
                            .isEqualTo(expected[index]);
                    expected[index] = count;
                } else {
                    long by = addend(random, bits);
                    Outcome<Long> outcome = store.increment(id, index, by).await();
                    BigInteger sum = BigInteger.valueOf(expected[index]).add(BigInteger.valueOf(by));
                    boolean fits = sum.equals(
                            sum.max(BigInteger.valueOf(bits.least())).min(BigInteger.valueOf(bits.greatest())));
                    if (fits || bits.overflow() != Overflow.FAIL) {
                        expected[index] = counted(bits, sum);
                        assertThat(outcome).as("%s + %d", id, by).isEqualTo(Outcome.applied(expected[index]));
                    } else {
                        assertThat(outcome).as("%s + %d", id, by).isEqualTo(Outcome.notApplied());
                    }
                }
            }
            List<Count> all = IntStream.range(0, COUNTERS)
                    .mapToObj(index -> new Count(id, index, expected[index]))
                    .toList();
            assertThat(store.range(id, 0, COUNTERS).await()).isEqualTo(all);
            assertThat(store.range(id, 3, COUNTERS).await()).isEqualTo(all.subList(3, COUNTERS));
            assertThat(store.getAll(id, List.of(6, 0)).await().values()).containsExactly(all.get(6), all.get(0));
            assertThat(store.get(id, 5).await()).isEqualTo(expected[5]);
        }
    }

    private static long addend(Random random, CounterBits bits) {
        long[] some = {1, -1, bits.greatest(), -bits.greatest(), Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong()};
        return some[random.nextInt(some.length)];
    }

    private static long counted(CounterBits bits, BigInteger sum) {
        BigInteger least = BigInteger.valueOf(bits.least());
        BigInteger greatest = BigInteger.valueOf(bits.greatest());
        return bits.overflow() == Overflow.WRAP
                ? sum.subtract(least)
                        .mod(BigInteger.TWO.pow(bits.width()))
                        .add(least)
                        .longValueExact()
                : sum.max(least).min(greatest).longValueExact();
    }

    @Test
    void allOrNoneIsUndoneToTheLastBit() {
        BitfieldStore<String, Integer, Count> store = store(CounterBits.signed(64, Overflow.FAIL), 3, HOUR);
        List<Count> before =
                List.of(new Count("a", 0, 5), new Count("a", 1, Long.MAX_VALUE - 1), new Count("a", 2, Long.MAX_VALUE));
        store.setAll(before).await();
        Map<Integer, Long> by = new LinkedHashMap<>();
        by.put(0, Long.MIN_VALUE);
        by.put(1, 1L);
        by.put(2, 1L);

        assertThat(store.incrementAll("a", by).await()).isEqualTo(Outcome.notApplied());
        assertThat(store.range("a", 0, 3).await()).isEqualTo(before);
        by.remove(2);
        assertThat(store.incrementAll("a", by).await())
                .isEqualTo(Outcome.applied(Map.of(0, Long.MIN_VALUE + 5, 1, Long.MAX_VALUE)));
    }

    /** More than Lua unpacks at once. */
    @Test
    void manyCountersInOneCall() {
        for (CounterBits bits :
                List.of(CounterBits.unsigned(12, Overflow.SATURATE), CounterBits.signed(60, Overflow.FAIL))) {
            for (Lifetime lifetime : List.of(HOUR, Lifetime.persistent())) {
                int many = 3_000;
                BitfieldStore<String, Integer, Count> store = store(bits, many, lifetime);
                String id = bits.type() + lifetime.isPersistent();
                List<Count> set = new ArrayList<>();
                Map<Integer, Long> by = new LinkedHashMap<>();
                Map<Integer, Long> counts = new LinkedHashMap<>();
                for (int i = 0; i < many; i++) {
                    set.add(new Count(id, i, i % 2_000));
                    by.put(i, 7L);
                    counts.put(i, i % 2_000 + 7L);
                }
                store.setAll(set).await();
                assertThat(store.range(id, 0, many).await()).isEqualTo(set);
                assertThat(store.incrementAll(id, by).await()).isEqualTo(Outcome.applied(counts));
                assertThat(store.range(id, many - 2, 100).await())
                        .extracting(Count::count)
                        .containsExactly(1_005L, 1_006L);
            }
        }
    }

    @Test
    void refusesWhatNoCounterIs() {
        BitfieldStore<String, Integer, Count> store = store(CounterBits.signed(8, Overflow.SATURATE), 24, HOUR);
        assertThatThrownBy(() -> store.get("a", 24))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an index of t:<id> is from 0 to 23, not 24");
        assertThatThrownBy(() -> store.increment("a", -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.incrementAll("a", Map.of(24, 1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.range("a", 24, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.range("a", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.set(new Count("a", 0, 128)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count of t:<id> is from -128 to 127");
        assertThatThrownBy(() -> store.setAll(List.of(new Count("a", 0, -129))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store(CounterBits.unsigned(8, Overflow.WRAP), Schema.UNBOUNDED, HOUR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CounterBits.unsigned(64, Overflow.WRAP)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.exists("a").await()).isFalse();
        assertThat(store.getAll("a", List.of()).await()).isEmpty();
        assertThat(store.incrementAll("a", Map.of()).await()).isEqualTo(Outcome.applied(Map.of()));
    }
}
