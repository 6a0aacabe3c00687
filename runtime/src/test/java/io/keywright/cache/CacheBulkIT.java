package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several keys at once: one dispatch, one load, and no harm from one to the others. */
class CacheBulkIT extends CacheOnServer {

    /** With fences each key is a script of its own, and they are more than the connection takes at once. */
    @Test
    void evictsMoreKeysThanTheConnectionTakesCommands() {
        try (Keywright narrow =
                CacheFixtures.patient(server.uri()).requestQueueSize(1_000).connect()) {
            CacheStore<String, Row> cache =
                    CacheFixtures.cache(narrow, CacheFixtures.policy().withConsistency(Consistency.FENCED));
            assertThat(cache.evictAll(ids(5_000)).await()).isEqualTo(Eviction.DELIVERED);
        }
    }

    @Test
    void severalKeysAreOneLoad() {
        CacheStore<String, Row> cache = cache();
        read(cache, "b");
        assertHolds("t:b", EntryFormat.VALUE);
        List<Object> asked = new ArrayList<>();
        Loader<Set<String>, Map<String, Row>, RuntimeException> bulk = keys -> {
            asked.add(List.copyOf(keys));
            return Map.of("a", new Row("a", 5), "c", new Row("c", 6));
        };

        assertThat(cache.getAll(List.of("a", "b", "c", "none", "a"), bulk).await())
                .containsExactly(
                        Map.entry("a", new Row("a", 5)),
                        Map.entry("b", new Row("b", 1)),
                        Map.entry("c", new Row("c", 6)));
        assertThat(asked).containsExactly(List.of("a", "c", "none"));
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(cache.getAll(List.of("a", "b", "c"), bulk).await()).hasSize(3);
        assertThat(asked).hasSize(1);
        assertThat(cache.evictAll(List.of("a", "b", "c")).await()).isEqualTo(Eviction.DELIVERED);
        assertThat(kind("t:a")).isZero();
    }

    /** Nor is any of them asked for twice because of it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneBadKeyDoesNotSpoilTheOthers(boolean getFirst) {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withGetFirst(getFirst));
        warm(cache);
        Entries.current().putOfOtherType(server, "t:bad");
        Map<String, Row> rows = Map.of("a", new Row("a", 5), "bad", new Row("bad", 6));
        List<String> asked = new ArrayList<>();
        proxy.resetCounters();

        assertThat(cache.getAll(List.of("a", "bad"), keys -> {
                            asked.addAll(proxy.commands());
                            return rows;
                        })
                        .await())
                .isEqualTo(rows);
        if (getFirst) {
            assertThat(asked)
                    .containsExactly(Entries.current().read(), Entries.current().read(), lease());
        } else {
            assertThat(asked).startsWith(lease(), lease());
        }
        assertHolds("t:a", EntryFormat.VALUE);
    }

    /** R07: to look is one dispatch, and to lease what is missing another. */
    @Test
    void getFirstLooksAndLeasesTogether() {
        CachePolicy policy = CacheFixtures.policy().withGetFirst(true);
        warm(cache(policy));
        Dispatches dispatches = new Dispatches(keywright.channel(CacheFixtures.PATTERN));
        CacheCore<String, Row> core = core(dispatches, policy);
        String look = Entries.current().read();

        proxy.resetCounters();
        assertThat(dispatches.getAll(core, ids(50), 1)).hasSize(50);
        assertThat(dispatches.untilLoaded()).hasSize(2);
        assertThat(proxy.commands()).startsWith(many(50, look, 50, lease()));

        ids(50).forEach(id -> assertHolds("t:" + id, EntryFormat.VALUE));
        proxy.resetCounters();
        assertThat(dispatches.getAll(core, ids(50), 2).values()).hasSize(50).allMatch(row -> row.version() == 1);
        assertThat(dispatches.sent()).as("of hits").hasSize(1);
        assertThat(proxy.commands()).containsExactly(many(50, look, 0, ""));
        assertThat(proxy.flushes()).isLessThanOrEqualTo(1);

        cache(policy).evictAll(ids(10)).await();
        proxy.resetCounters();
        assertThat(dispatches.getAll(core, ids(50), 2)).hasSize(50);
        assertThat(dispatches.untilLoaded()).as("where some are missing").hasSize(2);
        assertThat(proxy.commands()).startsWith(many(50, look, 10, lease()));
    }

    /** R07, inside a transaction, which reads and leases nothing. */
    @Test
    void aTransactionLooksTogether() {
        Dispatches dispatches = new Dispatches(keywright.channel(CacheFixtures.PATTERN));
        CacheCore<String, Row> core = core(dispatches, CacheFixtures.policy());
        try (TransactionScope transaction = TransactionScope.open()) {
            proxy.resetCounters();
            assertThat(dispatches.getAll(core, ids(50), 1)).hasSize(50);
            assertThat(dispatches.sent()).hasSize(1);
            transaction.commit(() -> {});
        }
        assertThat(proxy.commands()).containsExactly(many(50, Entries.current().read(), 0, ""));
    }

    private CacheCore<String, Row> core(Dispatches dispatches, CachePolicy policy) {
        return CacheFixtures.core(keywright, dispatches.counted(), policy, EntryTraits.none());
    }

    /** Else some would be rejected, and loaded although they are there. */
    @Test
    void looksForMoreKeysThanTheConnectionTakesCommands() {
        EntryIds entries = new EntryIds();
        List<Call<?>> puts = new ArrayList<>();
        for (String id : ids(3_000)) {
            puts.add(NearFixtures.put(keywright.channel("t"), entries, id, 1));
        }
        puts.forEach(Call::await);
        try (Keywright narrow =
                CacheFixtures.patient(server.uri()).requestQueueSize(1_000).connect()) {
            CacheStore<String, Row> cache =
                    CacheFixtures.cache(narrow, CacheFixtures.policy().withGetFirst(true));
            assertThat(cache.getAll(ids(3_000), missing -> {
                                throw new AssertionError("missing: " + missing);
                            })
                            .await())
                    .hasSize(3_000);
        }
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i).toList();
    }

    private static String[] many(int count, String one, int more, String other) {
        List<String> all = new ArrayList<>(Collections.nCopies(count, one));
        all.addAll(Collections.nCopies(more, other));
        return all.toArray(String[]::new);
    }

    /** The server knows the scripts then. */
    private void warm(CacheStore<String, Row> cache) {
        read(cache, "warm");
        assertHolds("t:warm", EntryFormat.VALUE);
    }

    private String lease() {
        return Entries.current() == Entries.STRING && Path.SET_NX_GET.isOpen(keywright.channel("t"))
                ? "SET"
                : "EVALSHA";
    }

    @Test
    void aFailedBulkLoadReleasesAllItsLeases() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.getAll(List.of("a", "b"), keys -> {
                            throw new IllegalStateException("the database is down");
                        })
                        .await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is down");
        assertGone("t:a");
        assertGone("t:b");
    }
}
