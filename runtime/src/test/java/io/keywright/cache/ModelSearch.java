package io.keywright.cache;

import io.keywright.cache.ModelState.Budget;
import io.keywright.cache.ModelState.Reader;
import io.keywright.cache.ModelState.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Visits every state that can be reached from the first, each once. A state is kept as two longs: the numbers of its
 * parts in tables of all parts seen so far, so that some millions fit into a few hundred megabytes.
 */
final class ModelSearch {

    /**
     * What was found.
     *
     * @param violated those of P1, P2 and P3 that do not hold
     */
    record Result(int states, Set<String> violated) {}

    private final ProtocolModel model;
    private final int limit;
    private final int readerCount;
    private final int writerCount;
    private final Set<String> violated = new TreeSet<>();

    private final Parts<Object> shared = new Parts<>(22);
    private final Parts<Object> late = new Parts<>(16);
    private final Parts<Object> counters = new Parts<>(12);
    private final Parts<Reader> readers = new Parts<>(14);
    private final Parts<Writer> writers = new Parts<>(10);

    private long[] high = new long[1 << 16];
    private long[] low = new long[1 << 16];
    private int size;
    private int[] table = new int[1 << 18];

    private ModelSearch(ModelConfig config, int limit) {
        this.model = new ProtocolModel(config);
        this.limit = limit;
        this.readerCount = config.readers;
        this.writerCount = config.writers;
    }

    /** Searches until all is seen, or more than {@code limit} states are: then it fails. */
    static Result search(ModelConfig config, int limit) {
        return new ModelSearch(config, limit).run();
    }

    private Result run() {
        add(model.start(), null, 0, 0);
        for (int next = 0; next < size; next++) {
            long a = high[next];
            long b = low[next];
            ModelState state = unpack(a, b);
            if (model.isStaleForGood(state)) {
                violated.add("P1");
            }
            model.successors(state, (successor, broken) -> {
                if (broken != null) {
                    violated.add(broken);
                    violated.add("P3"); // what is older than a returned write is older than a committed one
                }
                add(successor, state, a, b);
            });
            if (size > limit) {
                throw new IllegalStateException("more than " + limit + " states");
            }
        }
        return new Result(size, violated);
    }

    /** Parts that the successor has from the state before it keep their numbers: most have. */
    private void add(ModelState s, @Nullable ModelState from, long a, long b) {
        boolean sameRedis =
                from != null && s.key() == from.key() && s.behind() == from.behind() && s.stamp() == from.stamp();
        boolean sameCounts =
                from != null && s.db() == from.db() && s.returned() == from.returned() && s.budget() == from.budget();
        long redis = sameRedis ? a >>> 28 : shared.number(List.of(s.key(), s.behind(), s.stamp()));
        long commands = from != null && s.late() == from.late() ? a >>> 12 & 0xFFFF : late.number(s.late());
        long counts = sameCounts ? a & 0xFFF : counters.number(List.of(s.db(), s.returned(), s.budget()));
        int shift = 0;
        long packed = 0;
        for (int i = s.writers().size() - 1; i >= 0; i--) {
            Writer writer = s.writers().get(i);
            boolean same = from != null && writer == from.writers().get(i);
            packed |= (same ? b >>> shift & 0x3FF : writers.number(writer)) << shift;
            shift += 10;
        }
        for (int i = s.readers().size() - 1; i >= 0; i--) {
            Reader reader = s.readers().get(i);
            boolean same = from != null && reader == from.readers().get(i);
            packed |= (same ? b >>> shift & 0x3FFF : readers.number(reader)) << shift;
            shift += 14;
        }
        add(redis << 28 | commands << 12 | counts, packed);
    }

    private void add(long a, long b) {
        int at = slot(table, a, b);
        if (table[at] != 0) {
            return;
        }
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        high[size] = a;
        low[size] = b;
        table[at] = ++size;
        if (size * 3L > table.length * 2L) {
            int[] larger = new int[table.length * 2];
            for (int i = 0; i < size; i++) {
                larger[slot(larger, high[i], low[i])] = i + 1;
            }
            table = larger;
        }
    }

    /** Where the state stands, or would. */
    private int slot(int[] in, long a, long b) {
        long hash = (a * 0x9E3779B97F4A7C15L ^ b) * 0xD6E8FEB86659FD93L;
        int at = (int) (hash >>> 32) & (in.length - 1);
        while (in[at] != 0 && (high[in[at] - 1] != a || low[in[at] - 1] != b)) {
            at = (at + 1) & (in.length - 1);
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private ModelState unpack(long a, long b) {
        List<Object> counts = (List<Object>) counters.part(a & 0xFFF);
        List<Action.Command<Integer>> commands = (List<Action.Command<Integer>>) late.part(a >>> 12 & 0xFFFF);
        List<Object> redis = (List<Object>) shared.part(a >>> 28);
        Reader[] r = new Reader[readerCount];
        Writer[] w = new Writer[writerCount];
        for (int i = w.length - 1; i >= 0; i--) {
            w[i] = writers.part(b & 0x3FF);
            b >>>= 10;
        }
        for (int i = r.length - 1; i >= 0; i--) {
            r[i] = readers.part(b & 0x3FFF);
            b >>>= 14;
        }
        return new ModelState(
                (Integer) counts.get(0),
                (ModelKey) redis.get(0),
                (List<ModelKey>) redis.get(1),
                (Integer) redis.get(2),
                Arrays.asList(r),
                Arrays.asList(w),
                commands,
                (Integer) counts.get(1),
                (Budget) counts.get(2));
    }

    /** Numbers for the different values of one part of the state. */
    private static final class Parts<T> {

        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> parts = new ArrayList<>();
        private final int bits;

        Parts(int bits) {
            this.bits = bits;
        }

        long number(T part) {
            Integer known = numbers.get(part);
            if (known != null) {
                return known;
            }
            int number = parts.size();
            if (number >>> bits != 0) {
                throw new IllegalStateException("more parts than " + bits + " bits can number");
            }
            numbers.put(part, number);
            parts.add(part);
            return number;
        }

        T part(long number) {
            return parts.get((int) number);
        }
    }
}
