package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * R08: no id is given out twice. A process is a source of its own, as in a JVM of its own; the requirement's size is
 * {@code -Dkeywright.test.ids=10000000} (-Xmx2g).
 */
class EntryIdsTest {

    private static final int PROCESSES = 16;
    private static final int THREADS = 4;
    private static final int IDS = Integer.getInteger("keywright.test.ids", 20_000);

    @Test
    void areUniqueOverProcessesAndThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long[] processes = new long[PROCESSES];
            for (int p = 0; p < PROCESSES; p++) {
                EntryIds ids = new EntryIds();
                processes[p] = ids.next().process();
                assertThat(numbersOf(ids, threads)).isEqualTo((long) IDS);
            }
            // Distinct numbers within a process, distinct processes: so all ids are distinct.
            assertThat(Arrays.stream(processes).distinct().count()).isEqualTo(PROCESSES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long numbersOf(EntryIds ids, ExecutorService threads) throws Exception {
        List<Future<long[]>> parts = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            parts.add(threads.submit(() -> LongStream.generate(() -> ids.next().number())
                    .limit(IDS / THREADS)
                    .toArray()));
        }
        long[] all = new long[0];
        for (Future<long[]> part : parts) {
            long[] numbers = part.get();
            all = Arrays.copyOf(all, all.length + numbers.length);
            System.arraycopy(numbers, 0, all, all.length - numbers.length, numbers.length);
        }
        Arrays.sort(all);
        long distinct = 0;
        for (int i = 0; i < all.length; i++) {
            distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    @Test
    void knowsItsOwn() {
        EntryIds one = new EntryIds();
        EntryIds other = new EntryIds();
        assertThat(one.isOwn(one.next())).isTrue();
        assertThat(one.isOwn(other.next())).isFalse();
    }
}
