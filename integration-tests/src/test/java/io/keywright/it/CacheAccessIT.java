package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.ReadResult;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.keywright.testkit.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R50, for caches: all that a generated cache sends, in scripts too, is granted by the rule of the generated document,
 * and what is granted is sent. A refused command would not show otherwise, since reads never fail for Redis' sake.
 */
@RedisTest
class CacheAccessIT {

    private static final String USER = "cache-user";
    private static final String PASSWORD = "correct-horse";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    private final AtomicLong clock = new AtomicLong(System.currentTimeMillis());
    private final AtomicInteger copies = new AtomicInteger();
    private final Fills fills = new Fills() {
        @Override
        public void read(String keyPattern, ReadResult result) {
            if (result == ReadResult.NEAR) {
                copies.incrementAndGet();
            }
        }
    };
    private RedisServer server;

    @BeforeEach
    void use(RedisServer redis) {
        server = redis;
    }

    @AfterEach
    void forgetTheUser() {
        server.command("ACL", "DELUSER", USER);
    }

    @Test
    void ofLeases() throws IOException {
        Set<String> granted = setUser("it:article:*");
        try (Keywright keywright = connect()) {
            ArticleCache articles = new ArticleCache(keywright);
            fills.await(() -> articles.get(1, id -> new Article(id, "One", List.of())));
            clock.addAndGet(Duration.ofMinutes(55).toMillis());
            fills.await(() -> articles.get(1, id -> new Article(id, "One again", List.of())));
            server.command("SET", "it:article:2", "foreign");
            fills.await(() -> articles.get(2, id -> new Article(id, "Two", List.of())));
            assertThatThrownBy(() -> articles.get(3, id -> {
                        throw new IllegalStateException("no table");
                    }))
                    .hasMessage("no table");
            articles.evict(1);
            articles.evictAll(List.of(1L, 2L));
            articles.writing(1, () -> 1);
        }
        assertThat(refused()).isEmpty();
        assertThat(sent(granted)).isEqualTo(granted);
    }

    @Test
    void ofFences() throws IOException {
        Set<String> granted = setUser("it:rate:*:*");
        try (Keywright keywright = connect()) {
            RateCache rates = new RateCache(keywright);
            fills.await(() -> rates.get("CHF", DAY, key -> rate()));
            clock.addAndGet(Duration.ofSeconds(85).toMillis());
            fills.await(() -> rates.get("CHF", DAY, key -> rate()));
            rates.writing("CHF", DAY, () -> rates.writing("CHF", DAY, () -> 1));
            rates.evictAll(List.of(new RateCache.Key("CHF", DAY)));
        }
        assertThat(refused()).isEmpty();
        // Only where the clock has gone on between the two writers.
        granted.remove("pexpire");
        assertThat(sent(granted)).isEqualTo(granted);
    }

    /** With the right to track, and the sign of life that the connection asks for. */
    @Test
    void ofCopies() throws IOException {
        Set<String> granted = setUser("it:headline:*");
        try (Keywright keywright = connect()) {
            HeadlineCache headlines = new HeadlineCache(keywright);
            AtomicInteger version = new AtomicInteger();
            awaitCopy(headlines, version);
            version.incrementAndGet();
            headlines.writing("front", () -> 1);
            assertThat(text(headlines, version)).isEqualTo("1");
            server.command("SET", "it:headline:other", "foreign");
            fills.await(() -> headlines.get("other", page -> new Headline(page, "Other")));
            awaitCopy(headlines, version);
            while (!sent(granted).contains("exists")) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // it is asked for twice a second
            }
        }
        assertThat(refused()).isEmpty();
        // No entry of these gets stale.
        granted.remove("setrange");
        granted.remove("getrange");
        assertThat(sent(granted)).isEqualTo(granted);
    }

    private String text(HeadlineCache headlines, AtomicInteger version) {
        return headlines
                .get("front", page -> new Headline(page, version.toString()))
                .orElseThrow()
                .text();
    }

    private void awaitCopy(HeadlineCache headlines, AtomicInteger version) {
        int before = copies.get();
        while (copies.get() == before) {
            assertThat(text(headlines, version)).isEqualTo(version.toString());
        }
    }

    /** By selectors where the server has them: what is granted on a group's key is not granted on entries. */
    @Test
    void ofGroupsAndWritesThrough() throws IOException {
        Set<String> granted = setUser("it:offer:{*}:*", "it:offers-of:{*}", "it:offers");
        try (Keywright keywright = connect()) {
            OfferCache offers = new OfferCache(keywright);
            Offer first = new Offer("acme", "a", 1, 1);
            fills.await(() -> offers.get("acme", "a", key -> first));
            clock.addAndGet(Duration.ofMinutes(61).toMillis());
            fills.await(() -> offers.get("acme", "a", key -> first));
            offers.evictTenant("acme");
            fills.await(() -> offers.getAll(
                    List.of(new OfferCache.Key("acme", "a")), keys -> Map.of(new OfferCache.Key("acme", "a"), first)));
            offers.writingTenant("acme", offers::evictGroup);
            Offer second = new Offer("acme", "a", 2, 2);
            fills.await(
                    () -> offers.writingThrough("acme", "a", () -> offers.writingThrough("acme", "a", () -> second)));
            assertThatThrownBy(() -> offers.writingThrough("acme", "a", () -> {
                        throw new IllegalStateException("no table");
                    }))
                    .hasMessage("no table");
            offers.evict("acme", "a");
        }
        assertThat(refused()).isEmpty();
        // Only where the clock has gone on between two writers, or a generation is about to expire.
        granted.remove("pexpire");
        assertThat(sent(granted)).isEqualTo(granted);
    }

    /** Those of HASH entries, at FENCED and written through. */
    @Test
    void ofHashEntries() throws IOException {
        Set<String> granted = setUser("it:supplier:*:*", "it:suppliers-in:*");
        try (Keywright keywright = connect()) {
            SupplierCache suppliers = new SupplierCache(keywright);
            Supplier first = new Supplier("CH", 1, "One", Optional.empty(), List.of(), 1);
            fills.await(() -> suppliers.get("CH", 1, key -> first));
            clock.addAndGet(Duration.ofMinutes(55).toMillis());
            fills.await(() -> suppliers.get("CH", 1, key -> first));
            server.command("HSET", "it:supplier:CH:2", "name", "foreign");
            fills.await(
                    () -> suppliers.get("CH", 2, key -> new Supplier("CH", 2, "Two", Optional.empty(), List.of(), 1)));
            assertThatThrownBy(() -> suppliers.get("CH", 3, key -> {
                        throw new IllegalStateException("no table");
                    }))
                    .hasMessage("no table");
            suppliers.writing("CH", 1, () -> suppliers.writing("CH", 1, () -> 1));
            Supplier second = new Supplier("CH", 1, "One again", Optional.empty(), List.of(), 2);
            fills.await(() -> suppliers.writingThrough("CH", 1, () -> suppliers.writingThrough("CH", 1, () -> second)));
            suppliers.evictGroup("CH");
            fills.await(() -> suppliers.get("CH", 1, key -> second));
            suppliers.evictAll(List.of(new SupplierCache.Key("CH", 1)));
        }
        assertThat(refused()).isEmpty();
        assertThat(sent(granted)).isEqualTo(granted);
    }

    private static Rate rate() {
        return new Rate("CHF", DAY, BigDecimal.ONE);
    }

    private Keywright connect() {
        URI uri = URI.create(server.uri());
        return Keywright.builder()
                .uri("redis://" + USER + ":" + PASSWORD + "@" + uri.getHost() + ":" + uri.getPort() + uri.getPath())
                .commandTimeout(Connections.PATIENCE)
                .caching(CacheOptions.DEFAULT.withMetrics(fills).withClock(clock::get))
                .connect();
    }

    /**
     * Makes the user of the generated rule's parts for these keys; gives the commands on keys that it may use. Redis
     * 6.2 has no selectors: there each of them is granted on all these keys.
     */
    private Set<String> setUser(String... globs) throws IOException {
        String rule = rule();
        boolean selectors = globs.length > 1
                && !String.valueOf(server.command("INFO", "server").text()).contains("redis_version:6");
        String connection = rule.substring(rule.indexOf("-@all ") + 6, rule.indexOf(" ("));
        List<String> words = new ArrayList<>(List.of("ACL", "SETUSER", USER, "reset", "on", ">" + PASSWORD));
        words.addAll(List.of(connection.split(" ")));
        Set<String> granted = new TreeSet<>();
        for (String glob : globs) {
            Matcher selector = Pattern.compile("\\(([^()]*~" + Pattern.quote(glob) + " [^()]*)\\)")
                    .matcher(rule);
            assertThat(selector.find()).as(rule).isTrue();
            List<String> grants = Arrays.stream(selector.group(1).split(" "))
                    .filter(word -> word.startsWith("+"))
                    .toList();
            grants.forEach(grant -> granted.add(grant.substring(1)));
            List<String> all = new ArrayList<>(List.of("~" + glob));
            all.addAll(grants);
            all.add("+eval"); // nobody else loads the scripts here
            words.addAll(selectors ? List.of("(" + String.join(" ", all) + ")") : all);
        }
        server.command(words.toArray(String[]::new));
        server.command("ACL", "LOG", "RESET");
        server.command("CONFIG", "RESETSTAT");
        return granted;
    }

    private static String rule() throws IOException {
        try (InputStream json = CacheAccessIT.class.getResourceAsStream("/META-INF/keywright/keyspace.json")) {
            String text = new String(Objects.requireNonNull(json).readAllBytes(), UTF_8);
            Matcher rule = Pattern.compile("\"redis70\": \"([^\"]*)\"").matcher(text);
            assertThat(rule.find()).isTrue();
            return rule.group(1);
        }
    }

    /** What was refused, but for the client's version, which is to be granted where the server knows it. */
    private List<String> refused() {
        return server.command("ACL", "LOG").list().stream()
                .map(entry -> entry.list().stream().map(Reply::toString).toList())
                .map(entry -> entry.get(entry.indexOf("\"object\"") + 1))
                .filter(object -> !object.startsWith("\"client"))
                .toList();
    }

    /** Which of these commands the server has run, in scripts too. */
    private Set<String> sent(Set<String> commands) {
        String stats = String.valueOf(server.command("INFO", "commandstats").text());
        return commands.stream()
                .filter(command -> stats.contains("cmdstat_" + command + ":calls="))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
