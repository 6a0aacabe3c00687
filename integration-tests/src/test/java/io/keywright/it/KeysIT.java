package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.it.Document.OwnerId;
import io.keywright.key.KeyEncodingException;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys that generated code writes, as they stand on the server. */
@RedisTest
class KeysIT {

    private static final Instant HOUR = Instant.parse("2026-11-22T10:00:00Z");

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = redis.shared(Keywright.class, Connections::patient);
    }

    @Test
    void countsByHourWithAndWithoutARegion() {
        PageViewsRepository views = new PageViewsRepository(keywright);

        assertThat(views.increment("home", Optional.empty(), HOUR.plusSeconds(59), 2)
                        .value())
                .contains(2L);
        assertThat(views.increment("home", Optional.empty(), HOUR.plusSeconds(3_599), 1)
                        .value())
                .contains(3L);
        assertThat(views.increment("home", Optional.of("eu"), HOUR, 5).value()).contains(5L);
        assertThat(views.decrement("home", Optional.of("eu"), HOUR, 1).value()).contains(4L);

        assertThat(server.command("GET", "it:views:home:2026112210").text()).isEqualTo("3");
        assertThat(server.command("GET", "it:views:home:eu:2026112210").text()).isEqualTo("4");
        assertThat(server.command("PTTL", "it:views:home:2026112210").integer())
                .isBetween(
                        Duration.ofDays(7).toMillis() - 60_000,
                        Duration.ofDays(7).toMillis());
        assertThat(views.parseKey("it:views:home:eu:2026112210".getBytes(UTF_8)))
                .contains(new PageViewsRepository.Key("home", Optional.of("eu"), HOUR));
        assertThat(views.parseKey("it:views:home:2026112210".getBytes(UTF_8)))
                .contains(new PageViewsRepository.Key("home", Optional.empty(), HOUR));
        assertThat(views.parseKey("it:views:home".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void digestsShardsAndGivesEachValueItsOwnTtl() {
        DocumentRepository documents = new DocumentRepository(keywright);
        Document document =
                new Document(new OwnerId(42), "https://example.com/a", Duration.ofMinutes(5), new byte[] {0, -1, 7});

        documents.save(document);

        String stored = server.command("KEYS", "it:doc:*").list().get(0).text();
        assertThat(stored)
                .matches("it:doc:\\{10}:42:[0-9a-f]{32}")
                .isEqualTo(new String(documents.key(new OwnerId(42), document.url()), UTF_8));
        assertThat(server.command("PTTL", stored).integer()).isBetween(240_000L, 300_000L);
        Document found = documents.find(new OwnerId(42), document.url()).orElseThrow();
        assertThat(found.body()).isEqualTo(document.body());
        assertThat(found.fresh()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThatThrownBy(() -> documents.save(new Document(new OwnerId(1), "u", Duration.ofDays(2), new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTextForgesAnotherKey() {
        ProductRepository products = new ProductRepository(keywright);

        assertThat(new String(products.key("a:b{c}*%\r\n"), UTF_8)).isEqualTo("it:product:a%3Ab%7Bc%7D%2A%25%0D%0A");
        assertThat(products.parseKey(products.key("a:b{c}*%\r\n"))).contains("a:b{c}*%\r\n");
        assertThatThrownBy(() -> products.key(""))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessageContaining("sku");
        assertThatThrownBy(() -> products.find("\uD800")).isInstanceOf(KeyEncodingException.class);
        assertThat(server.command("DBSIZE").integer()).isZero();
    }

    @Test
    void aNamespaceStandsBeforeEveryKey() {
        try (Keywright staging = Keywright.builder()
                .uri(server.uri())
                .namespace("staging:")
                .commandTimeout(Connections.PATIENCE)
                .connect()) {
            PageViewsRepository views = new PageViewsRepository(staging);
            views.increment("home", Optional.empty(), HOUR, 1);

            assertThat(server.command("GET", "staging:it:views:home:2026112210").text())
                    .isEqualTo("1");
            assertThat(views.parseKey("it:views:home:2026112210".getBytes(UTF_8)))
                    .isEmpty();
            assertThat(new PageViewsRepository(keywright).find("home", Optional.empty(), HOUR))
                    .isEmpty();
        }
    }
}
