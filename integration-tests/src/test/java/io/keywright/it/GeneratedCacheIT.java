package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.Eviction;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated caches on a real server, before a source that the tests can change. */
@RedisTest
class GeneratedCacheIT {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final String ARTICLE = "it:article:7";
    private static final String RATE = "it:rate:CHF:2026-02-03";

    /** The source. */
    private final Map<Long, Article> table = new LinkedHashMap<>();

    private final AtomicInteger loads = new AtomicInteger();

    private final Fills fills = new Fills();

    private RedisServer server;
    private FaultProxy proxy;
    private Keywright keywright;
    private ArticleCache articles;
    private RateCache rates;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        proxy = FaultProxy.to(redis);
        keywright = Keywright.builder()
                .uri(proxy.uri())
                .commandTimeout(Connections.PATIENCE)
                .caching(CacheOptions.DEFAULT.withMetrics(fills).withBreaker(3, Duration.ofMillis(50)))
                .connect();
        articles = new ArticleCache(keywright);
        rates = new RateCache(keywright);
        table.put(7L, new Article(7, "Seven", List.of("a", "b")));
        table.put(8L, new Article(8, "Eight", List.of()));
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private @Nullable Article load(long id) {
        loads.incrementAndGet();
        return table.get(id);
    }

    private Map<Long, Article> loadAll(Set<Long> ids) {
        loads.incrementAndGet();
        Map<Long, Article> found = new LinkedHashMap<>(table);
        found.keySet().retainAll(ids);
        return found;
    }

    private void read(long id) {
        fills.await(() -> articles.get(id, this::load));
    }

    @Test
    void loadsOnceAndGivesWhatRedisHolds() {
        fills.await(() -> assertThat(articles.get(7, this::load)).contains(table.get(7L)));

        assertThat(articles.get(7, this::load)).contains(table.get(7L));
        assertThat(loads).hasValue(1);
        assertThat(server.command("PTTL", ARTICLE).integer())
                .isBetween(3_540_000L, Duration.ofHours(1).toMillis());
    }

    /** The table of the generated document, byte by byte. */
    @Test
    void storesTheHeaderAndTheValueBehindIt() {
        long before = System.currentTimeMillis();
        read(7);

        byte[] bytes;
        try (RedisCli cli = server.connect()) {
            bytes = cli.command("GET".getBytes(UTF_8), ARTICLE.getBytes(UTF_8)).bytes();
        }
        ByteBuffer entry = ByteBuffer.wrap(bytes);
        assertThat(entry.get(0)).isEqualTo((byte) 0xC1);
        assertThat((char) entry.get(1)).isEqualTo('V');
        assertThat(entry.getLong(18)).isZero();
        assertThat(entry.getLong(26) - before)
                .isBetween(
                        Duration.ofMinutes(50).toMillis(),
                        Duration.ofMinutes(51).toMillis());
        assertThat(entry.getInt(34)).isBetween(0, 30_000);
        assertThat(entry.getLong(38)).isZero();
        assertThat(new String(bytes, 46, bytes.length - 46, UTF_8))
                .isEqualTo("{\"title\":\"Seven\",\"tags\":[\"a\",\"b\"]}");
    }

    @Test
    void storesThatThereIsNone() {
        read(9);
        assertThat(articles.get(9, this::load)).isEmpty();
        assertThat(loads).hasValue(1);
        assertThat(server.command("PTTL", "it:article:9").integer()).isBetween(1L, 30_000L);
        table.put(9L, new Article(9, "Nine", List.of()));

        assertThat(articles.evict(9)).isEqualTo(Eviction.DELIVERED);
        assertThat(articles.get(9, this::load)).contains(table.get(9L));
    }

    @Test
    void getsManyWithOneLoad() {
        read(7);
        Map<Long, Article> all = articles.getAll(List.of(8L, 7L, 9L, 8L), ids -> {
            assertThat(ids).containsExactly(8L, 9L);
            return loadAll(ids);
        });

        assertThat(all).containsExactly(Map.entry(8L, table.get(8L)), Map.entry(7L, table.get(7L)));
        assertThat(loads).hasValue(2);
    }

    @Test
    void evictsSeveral() {
        read(7);
        read(8);
        assertThat(articles.evictAll(List.of(7L, 8L))).isEqualTo(Eviction.DELIVERED);
        assertThat(server.command("DBSIZE").integer()).isZero();
    }

    @Test
    void aWriteIsSeenByTheNextRead() throws IOException {
        read(7);
        Article changed = new Article(7, "Changed", List.of());

        String result = articles.writing(7, () -> {
            table.put(7L, changed);
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(articles.get(7, this::load)).contains(changed);
        assertThatThrownBy(() -> articles.writing(7, () -> {
                    throw new IOException("rolled back");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("rolled back");
    }

    @Test
    void aFencedWriteKeepsItsKeyFromBeingFilled() {
        assertThat(rates.get("CHF", DAY, key -> new Rate(key.currency(), key.day(), BigDecimal.ONE)))
                .contains(new Rate("CHF", DAY, BigDecimal.ONE));

        rates.writing("CHF", DAY, () -> {
            assertThat(server.command("GETRANGE", RATE, "1", "1").text()).isEqualTo("F");
            assertThat(server.command("PTTL", RATE).integer()).isBetween(1L, 60_000L);
            assertThat(rates.get("CHF", DAY, key -> new Rate("CHF", DAY, BigDecimal.ZERO)))
                    .contains(new Rate("CHF", DAY, BigDecimal.ZERO));
            return server.command("GETRANGE", RATE, "1", "1").text();
        });

        assertThat(server.command("EXISTS", RATE).integer()).isZero();
        assertThat(rates.evict("CHF", DAY)).isEqualTo(Eviction.DELIVERED);
        assertThat(rates.evictAll(List.of(new RateCache.Key("CHF", DAY)))).isEqualTo(Eviction.DELIVERED);
        assertThat(rates.getAll(List.of(new RateCache.Key("CHF", DAY)), keys -> Map.of()))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsAMiss() {
        server.command("SET", ARTICLE, "somebody else's");
        read(7);
        assertThat(articles.get(7, this::load)).contains(table.get(7L));
        assertThat(loads).hasValue(1);

        try (RedisCli cli = server.connect()) {
            byte[] entry =
                    cli.command("GET".getBytes(UTF_8), ARTICLE.getBytes(UTF_8)).bytes();
            byte[] cut = Arrays.copyOf(entry, entry.length - 1);
            cli.command("SET".getBytes(UTF_8), ARTICLE.getBytes(UTF_8), cut);
        }
        assertThat(articles.get(7, this::load)).contains(table.get(7L));
        assertThat(loads).hasValue(2);
    }

    @Test
    void withoutRedisReadsGoToTheSource() {
        read(7);
        proxy.refuseConnections();
        proxy.resetConnections();

        for (int i = 0; i < 10; i++) {
            assertThat(articles.get(7, this::load)).contains(table.get(7L));
        }
        assertThat(articles.getAll(List.of(7L, 8L), this::loadAll)).hasSize(2);
        Article changed = new Article(7, "Changed", List.of());
        articles.writing(7, () -> table.put(7L, changed));
        assertThat(articles.evict(7)).isEqualTo(Eviction.PENDING);
        assertThat(articles.get(7, this::load)).contains(changed);
        assertThatThrownBy(() -> rates.writing("CHF", DAY, () -> {
                    throw new AssertionError("a write that can't be fenced is not begun");
                }))
                .isInstanceOf(KeywrightException.class);
    }

    @Test
    void servesTheSameAsStages() throws Exception {
        ArticleCache.Async async = articles.async();
        assertThat(async.get(7, id -> CompletableFuture.completedFuture(load(id)))
                        .toCompletableFuture()
                        .get())
                .contains(table.get(7L));
        assertThat(async.getAll(List.of(7L, 8L), ids -> CompletableFuture.completedFuture(loadAll(ids)))
                        .toCompletableFuture()
                        .get())
                .hasSize(2);
        assertThat(async.writing(7, () -> CompletableFuture.completedFuture("done"))
                        .toCompletableFuture()
                        .get())
                .isEqualTo("done");
        assertThat(async.evict(8).toCompletableFuture().get()).isEqualTo(Eviction.DELIVERED);
        assertThat(async.evictAll(List.of(7L)).toCompletableFuture().get()).isEqualTo(Eviction.DELIVERED);
        assertThat(async.get(10, id -> CompletableFuture.failedFuture(new IOException("no table")))
                        .toCompletableFuture())
                .failsWithin(Connections.PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void keysParseBack() {
        assertThat(new String(articles.key(7), UTF_8)).isEqualTo(ARTICLE);
        assertThat(rates.parseKey(RATE.getBytes(UTF_8))).contains(new RateCache.Key("CHF", DAY));
    }
}
