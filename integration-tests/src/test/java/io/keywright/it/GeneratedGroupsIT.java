package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated caches whose entries belong to groups and are written through, on a real server. */
@RedisTest
class GeneratedGroupsIT {

    private static final String ENTRY = "it:offer:{acme}:a";
    private static final String GROUP = "it:offers-of:{acme}";

    /** The source. */
    private final Map<OfferCache.Key, Offer> table = new LinkedHashMap<>();

    private final AtomicInteger loads = new AtomicInteger();

    private final Fills fills = new Fills();

    private RedisServer server;
    private Keywright keywright;
    private OfferCache offers;
    private BalanceCache balances;
    private TenantMovedEvictions evictions;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = Connections.patient(redis, CacheOptions.DEFAULT.withMetrics(fills));
        offers = new OfferCache(keywright);
        balances = new BalanceCache(keywright);
        evictions = new TenantMovedEvictions(offers, new ArticleCache(keywright));
        put("acme", "a", 1);
        put("acme", "b", 1);
        put("other", "a", 1);
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private Offer put(String tenant, String sku, long version) {
        Offer offer = new Offer(tenant, sku, 100 * version, version);
        table.put(new OfferCache.Key(tenant, sku), offer);
        return offer;
    }

    private @Nullable Offer load(OfferCache.Key key) {
        loads.incrementAndGet();
        return table.get(key);
    }

    private long read(String tenant, String sku) {
        return offers.get(tenant, sku, this::load).orElseThrow().version();
    }

    private void store(String tenant, String sku) {
        fills.await(() -> read(tenant, sku));
    }

    private void storeAll() {
        store("acme", "a");
        store("acme", "b");
        store("other", "a");
        loads.set(0);
    }

    private void changeAll() {
        put("acme", "a", 2);
        put("acme", "b", 2);
        put("other", "a", 2);
    }

    @Test
    void evictsWhatATenantHasAndNothingElse() {
        storeAll();
        changeAll();

        assertThat(offers.evictTenant("acme")).isEqualTo(Eviction.DELIVERED);

        assertThat(server.command("EXISTS", ENTRY, "it:offer:{acme}:b").integer())
                .as("nothing is scanned")
                .isEqualTo(2);
        assertThat(read("acme", "a")).isEqualTo(2);
        assertThat(read("acme", "b")).isEqualTo(2);
        assertThat(read("other", "a")).isEqualTo(1);
        assertThat(loads).hasValue(2);
    }

    @Test
    void evictsAll() {
        storeAll();
        changeAll();

        assertThat(offers.evictGroup()).isEqualTo(Eviction.DELIVERED);

        assertThat(read("other", "a")).isEqualTo(2);
    }

    @Test
    void aLoadThatBeganBeforeTheEvictionCountsForNothing() {
        fills.await(() -> offers.get("acme", "a", key -> {
            Offer old = load(key);
            put("acme", "a", 2);
            offers.evictTenant("acme");
            return old;
        }));

        assertThat(server.command("EXISTS", ENTRY).integer()).isOne();
        assertThat(read("acme", "a")).isEqualTo(2);
    }

    @Test
    void evictsATenantAroundAWrite() throws IOException {
        storeAll();

        String done = offers.writingTenant("acme", () -> {
            changeAll();
            assertThat(read("acme", "a")).isEqualTo(1);
            return "done";
        });

        assertThat(done).isEqualTo("done");
        store("acme", "a");
        assertThat(read("acme", "a")).isEqualTo(2);
        put("acme", "a", 3);
        assertThatThrownBy(() -> offers.writingTenant("acme", () -> {
                    throw new IOException("perhaps committed");
                }))
                .isInstanceOf(IOException.class);
        assertThat(read("acme", "a")).isEqualTo(3);
    }

    /** The entry has a stamp, and its group's key outlives it, in the same slot. */
    @Test
    void theEntryIsStampedAndTheGroupOutlivesIt() {
        store("acme", "a");

        byte[] entry;
        try (RedisCli cli = server.connect()) {
            entry = cli.command("GET".getBytes(UTF_8), ENTRY.getBytes(UTF_8)).bytes();
        }
        assertThat(ByteBuffer.wrap(entry).getLong(18)).as("the stamp").isNotZero();
        assertThat(ByteBuffer.wrap(entry).getLong(38)).as("the version").isOne();
        assertThat(server.command("GET", GROUP).text()).matches("[0-9a-f]{16}");
        assertThat(server.command("PTTL", GROUP).integer())
                .isGreaterThan(Duration.ofHours(1).toMillis());
        assertThat(SlotHash.getSlot(GROUP)).isEqualTo(SlotHash.getSlot(offers.key("acme", "a")));
    }

    @Test
    void whatIsWrittenThroughIsAHit() {
        storeAll();

        Offer written = offers.writingThrough("acme", "a", () -> put("acme", "a", 2));

        assertThat(written.version()).isEqualTo(2);
        assertThat(read("acme", "a")).isEqualTo(2);
        assertThat(loads).hasValue(0);
        offers.evictTenant("acme");
        assertThat(read("acme", "a")).isEqualTo(2);
        assertThat(loads).as("what was written through belongs to the group").hasValue(1);
    }

    /** R18. The outer writer commits first and ends last. */
    @Test
    void theNewerOfTwoWritersWins() {
        for (int i = 0; i < 2; i++) {
            offers.writingThrough("acme", "a", () -> {
                Offer first = put("acme", "a", 2);
                offers.writingThrough("acme", "a", () -> put("acme", "a", 3));
                return first;
            });
            assertThat(read("acme", "a")).isEqualTo(3);
        }
    }

    @Test
    void atFencedToo() {
        Balance first = new Balance(7, 100, 1);
        assertThat(balances.writingThrough(7, () -> first)).isEqualTo(first);
        assertThat(balances.get(7, account -> null)).contains(first);

        Balance third = new Balance(7, 300, 3);
        balances.writingThrough(7, () -> {
            balances.writingThrough(7, () -> third);
            return new Balance(7, 200, 2);
        });
        assertThat(balances.get(7, account -> third)).contains(third);

        assertThat(balances.evictGroup(7)).isEqualTo(Eviction.DELIVERED);
        Balance fourth = new Balance(7, 400, 4);
        assertThat(balances.get(7, account -> fourth)).contains(fourth);
        assertThat(balances.<@Nullable Balance, RuntimeException>writingThrough(7, () -> null))
                .isNull();
        assertThat(balances.get(7, account -> null)).isEmpty();
    }

    @Test
    void aChangeEvictsGroups() throws IOException {
        storeAll();
        changeAll();
        server.command("SET", "it:article:1", "old");
        TenantMoved change = new TenantMoved("acme", "other", 1);

        assertThat(evictions.evict(change)).isEqualTo(Eviction.DELIVERED);
        assertThat(read("acme", "a") + read("other", "a")).isEqualTo(4);
        assertThat(server.command("EXISTS", "it:article:1").integer()).isZero();

        loads.set(0);
        assertThat(evictions.evictAll(List.of(change, change))).isEqualTo(Eviction.DELIVERED);
        assertThat(read("acme", "a") + read("other", "a")).isEqualTo(4);
        assertThat(loads).hasValue(2);

        String done = evictions.<String, IOException>writing(change, () -> {
            put("other", "a", 3);
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(read("other", "a")).isEqualTo(3);
    }

    @Test
    void theSameAsStages() throws Exception {
        storeAll();
        changeAll();
        server.command("SET", "it:article:1", "old");
        TenantMovedEvictions.Async async = evictions.async();
        TenantMoved change = new TenantMoved("acme", "other", 1);

        assertThat(get(async.evict(change))).isEqualTo(Eviction.DELIVERED);
        assertThat(read("acme", "a") + read("other", "a")).isEqualTo(4);
        assertThat(server.command("EXISTS", "it:article:1").integer()).isZero();
        assertThat(get(async.evictAll(List.of(change, change)))).isEqualTo(Eviction.DELIVERED);
        store("acme", "a");
        assertThat(get(async.writing(change, () -> CompletableFuture.supplyAsync(() -> put("acme", "a", 3)))))
                .isEqualTo(table.get(new OfferCache.Key("acme", "a")));
        assertThat(read("acme", "a")).isEqualTo(3);

        assertThat(get(offers.async().evictTenant("acme"))).isEqualTo(Eviction.DELIVERED);
        assertThat(get(offers.async().writingTenant("acme", () -> CompletableFuture.completedFuture("done"))))
                .isEqualTo("done");
        Offer fourth = put("acme", "a", 4);
        assertThat(get(offers.async().writingThrough("acme", "a", () -> CompletableFuture.completedFuture(fourth))))
                .isEqualTo(fourth);
        assertThat(read("acme", "a")).isEqualTo(4);
        assertThatThrownBy(() -> get(offers.async()
                        .writingTenant("acme", () -> CompletableFuture.failedFuture(new IOException("no database")))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    /** R15. */
    @Test
    void eachGroupOfAChangeIsNoted() throws Exception {
        Notes notes = new Notes();
        try (Keywright noting =
                Connections.patient(server, CacheOptions.DEFAULT.withOutbox(notes, Duration.ofHours(1)))) {
            OfferCache cache = new OfferCache(noting);
            TenantMovedEvictions noted = new TenantMovedEvictions(cache, new ArticleCache(noting));
            TenantMoved change = new TenantMoved("acme", "other", 1);
            storeAll();
            server.command("SET", "it:article:1", "old");

            List<EvictionNote> written = noted.writingNoted(change, all -> {
                changeAll();
                return all;
            });
            assertThat(read("acme", "a") + read("other", "a")).isEqualTo(4);
            assertThat(server.command("EXISTS", "it:article:1").integer()).isZero();
            assertThat(written).extracting(Notes::key).containsExactly(GROUP, "it:offers-of:{other}", "it:article:1");
            assertThat(notes.take(3)).isEqualTo(Set.copyOf(written));

            written = get(noted.async().writingNoted(change, CompletableFuture::completedFuture));
            assertThat(notes.take(3)).isEqualTo(Set.copyOf(written));
            EvictionNote one = cache.writingNotedTenant("acme", note -> note);
            EvictionNote other = get(cache.async().writingNotedTenant("acme", CompletableFuture::completedFuture));
            assertThat(notes.take(2)).isEqualTo(Set.of(one, other));
        }
    }

    private static <T extends @Nullable Object> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get();
    }

    private static Offer select(OfferCache.Key key) throws IOException {
        throw new IOException("no table for " + key.sku());
    }

    /** A loader may throw what it declares, and who calls the cache must handle that, and nothing more. */
    @Test
    void aLoadersCheckedExceptionIsThrownAsItIs() {
        try {
            offers.get("acme", "x", GeneratedGroupsIT::select);
            throw new AssertionError("the loader throws");
        } catch (IOException e) {
            assertThat(e).hasMessage("no table for x");
        }
        assertThatThrownBy(() -> offers.getAll(List.of(new OfferCache.Key("acme", "y")), keys -> {
                    throw new IOException("no table");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no table");
    }
}
