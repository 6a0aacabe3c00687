package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.Eviction;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated cache of HASH entries on a real server: what its callers get, and what other readers see. */
@RedisTest
class GeneratedHashCacheIT {

    private static final String KEY = "it:supplier:CH:7";
    private static final SupplierCache.Key SEVEN = new SupplierCache.Key("CH", 7);
    private static final SupplierCache.Key EIGHT = new SupplierCache.Key("CH", 8);

    /** The source. */
    private final Map<SupplierCache.Key, Supplier> table = new LinkedHashMap<>();

    private final AtomicInteger loads = new AtomicInteger();

    private final Fills fills = new Fills();

    private RedisServer server;
    private Keywright keywright;
    private SupplierCache suppliers;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = Connections.patient(redis, CacheOptions.DEFAULT.withMetrics(fills));
        suppliers = new SupplierCache(keywright);
        table.put(SEVEN, new Supplier("CH", 7, "Seven", Optional.of("+41"), List.of("a", "b"), 1));
        table.put(EIGHT, new Supplier("CH", 8, "Eight", Optional.empty(), List.of(), 1));
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private @Nullable Supplier load(SupplierCache.Key key) {
        loads.incrementAndGet();
        return table.get(key);
    }

    private Map<SupplierCache.Key, Supplier> loadAll(Set<SupplierCache.Key> keys) {
        loads.incrementAndGet();
        Map<SupplierCache.Key, Supplier> found = new LinkedHashMap<>(table);
        found.keySet().retainAll(keys);
        return found;
    }

    private void read(SupplierCache.Key key) {
        fills.await(() -> assertThat(suppliers.get(key.country(), key.id(), this::load))
                .isEqualTo(Optional.ofNullable(table.get(key))));
    }

    @Test
    void eachComponentHasAFieldThatAnyClientReads() {
        read(SEVEN);
        read(EIGHT);

        assertThat(server.command("TYPE", KEY).text()).isEqualTo("hash");
        assertThat(server.command("HGET", KEY, "name").text()).isEqualTo("Seven");
        assertThat(server.command("HGET", KEY, "tel").text()).isEqualTo("+41");
        assertThat(server.command("HGET", KEY, "brands").text()).isEqualTo("[\"a\",\"b\"]");
        assertThat(server.command("HGET", KEY, "version").text()).isEqualTo("1");
        assertThat(server.command("HSTRLEN", KEY, "@").integer()).isEqualTo(46);
        assertThat(server.command("HEXISTS", "it:supplier:CH:8", "tel").integer())
                .as("what is absent is not stored")
                .isZero();
        assertThat(server.command("PTTL", KEY).integer()).isBetween(1L, 3_600_000L);
    }

    @Test
    void loadsOnceAndGivesWhatRedisHolds() {
        read(SEVEN);
        for (int i = 0; i < 3; i++) {
            assertThat(suppliers.get("CH", 7, this::load)).contains(table.get(SEVEN));
        }
        assertThat(loads).hasValue(1);
        assertThat(suppliers.getAll(List.of(EIGHT, SEVEN, new SupplierCache.Key("CH", 9)), this::loadAll))
                .containsExactly(Map.entry(EIGHT, table.get(EIGHT)), Map.entry(SEVEN, table.get(SEVEN)));
        assertThat(loads).hasValue(2);
    }

    @Test
    void whatThereIsNoneOfIsStoredToo() {
        table.clear();
        read(SEVEN);
        assertThat(suppliers.get("CH", 7, this::load)).isEmpty();
        assertThat(loads).hasValue(1);
        assertThat(server.command("HLEN", KEY).integer()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsRead() {
        read(SEVEN);
        Supplier changed = new Supplier("CH", 7, "Changed", Optional.empty(), List.of("c"), 2);
        suppliers.writing("CH", 7, () -> table.put(SEVEN, changed));
        assertThat(suppliers.get("CH", 7, this::load)).contains(changed);

        Supplier written = new Supplier("CH", 7, "Written", Optional.of("+42"), List.of(), 3);
        suppliers.writingThrough("CH", 7, () -> written);
        int before = loads.get();
        assertThat(suppliers.get("CH", 7, this::load)).contains(written);
        assertThat(loads).as("it was put there").hasValue(before);
        assertThat(server.command("HEXISTS", KEY, "brands").integer())
                .as("an empty list")
                .isEqualTo(1);

        table.put(SEVEN, changed);
        assertThat(suppliers.evictGroup("CH")).isEqualTo(Eviction.DELIVERED);
        assertThat(suppliers.get("CH", 7, this::load)).contains(changed);
    }

    /** A field that somebody took away is missing from the record; one that was added is nobody's. */
    @Test
    void whatCannotBeReadIsAMiss() {
        read(SEVEN);
        server.command("HSET", KEY, "unknown", "x");
        assertThat(suppliers.get("CH", 7, this::load)).contains(table.get(SEVEN));
        assertThat(loads).hasValue(1);

        server.command("HDEL", KEY, "name");
        read(SEVEN);
        assertThat(loads).hasValue(2);
        assertThat(server.command("HGET", KEY, "name").text()).isEqualTo("Seven");

        server.command("HDEL", KEY, "@");
        read(SEVEN);
        assertThat(loads).hasValue(3);
    }

    @Test
    void keysParseBack() {
        assertThat(new String(suppliers.key("CH", 7), UTF_8)).isEqualTo(KEY);
        assertThat(suppliers.parseKey(KEY.getBytes(UTF_8))).contains(SEVEN);
    }
}
