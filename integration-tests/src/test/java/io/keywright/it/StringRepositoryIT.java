package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.codec.CodecException;
import io.keywright.it.Product.Download;
import io.keywright.it.Product.Parcel;
import io.keywright.it.Product.Price;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated STRING repository: what it stores, and that each operation does what its Javadoc says. */
@RedisTest
class StringRepositoryIT {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private RedisServer server;
    private ProductRepository products;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        products = new ProductRepository(redis.shared(Keywright.class, Connections::patient));
    }

    @Test
    void storesReadableJsonWithItsTtl() {
        products.save(mug("MUG-1"));

        assertThat(server.command("GET", "it:product:MUG-1").text())
                .isEqualTo("{\"name\":\"Mug\",\"rating\":5,\"price\":{\"cents\":1299,\"currency\":\"EUR\"},"
                        + "\"offers\":[{\"cents\":999,\"currency\":\"EUR\"}],\"stock\":{\"berlin\":3},"
                        + "\"shipping\":{\"type\":\"Parcel\",\"grams\":350},\"updatedAt\":1770000000123.456789}");
        assertThat(server.command("PTTL", "it:product:MUG-1").integer()).isBetween(HOUR - 60_000, HOUR);
    }

    @Test
    void findsWhatWasSaved() {
        Product manual = new Product(
                "a:b c{}*",
                "Handbuch – 手册",
                "second line",
                Optional.empty(),
                new Price(0, "EUR"),
                List.of(),
                Map.of(),
                new Download("https://example.com/?a=1"),
                Instant.EPOCH);
        products.save(mug("MUG-1"));
        products.save(manual);

        assertThat(products.find("MUG-1")).contains(mug("MUG-1"));
        assertThat(products.find(manual.sku())).contains(manual);
        assertThat(products.find("none")).isEmpty();
        assertThat(products.findAll(List.of("none", manual.sku(), "MUG-1", "MUG-1")))
                .containsExactly(Map.entry(manual.sku(), manual), Map.entry("MUG-1", mug("MUG-1")));
    }

    @Test
    void savesManyInBatches() {
        List<Product> many =
                IntStream.range(0, 1_203).mapToObj(n -> mug("M-" + n)).toList();

        products.saveAll(many);

        assertThat(server.command("DBSIZE").integer()).isEqualTo(1_203);
        assertThat(products.findAll(many.stream().map(Product::sku).toList()).values())
                .containsExactlyElementsOf(many);
        assertThat(server.command("PTTL", "it:product:M-1202").integer()).isBetween(HOUR - 60_000, HOUR);
        assertThat(products.deleteAll(many.stream().map(Product::sku).toList())).isEqualTo(1_203);
        assertThat(server.command("DBSIZE").integer()).isZero();
    }

    @Test
    void savesOnlyWhereNothingIs() {
        Product first = mug("MUG-1");
        Product second = new Product(
                "MUG-1",
                "Other",
                null,
                Optional.empty(),
                first.price(),
                List.of(),
                Map.of(),
                first.shipping(),
                Instant.EPOCH);

        assertThat(products.saveIfAbsent(first).value()).contains(first);
        assertThat(products.saveIfAbsent(second)).isInstanceOf(Outcome.NotApplied.class);
        assertThat(products.find("MUG-1")).contains(first);

        assertThat(products.replace(second, first)).isInstanceOf(Outcome.NotApplied.class);
        assertThat(products.replace(first, second).isApplied()).isTrue();
        assertThat(products.find("MUG-1")).contains(second);
        assertThat(server.command("PTTL", "it:product:MUG-1").integer()).isBetween(HOUR - 60_000, HOUR);
    }

    @Test
    void deletesTouchesAndTells() {
        products.save(mug("MUG-1"));
        server.command("PEXPIRE", "it:product:MUG-1", "5000");

        assertThat(products.exists("MUG-1")).isTrue();
        assertThat(products.remainingTtl("MUG-1").orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(products.touch("MUG-1")).isTrue();
        assertThat(products.remainingTtl("MUG-1").orElseThrow()).isGreaterThan(Duration.ofMinutes(59));
        assertThat(products.delete("MUG-1")).isTrue();
        assertThat(products.delete("MUG-1")).isFalse();
        assertThat(products.touch("MUG-1")).isFalse();
        assertThat(products.exists("MUG-1")).isFalse();
        assertThat(products.remainingTtl("MUG-1")).isEmpty();
    }

    @Test
    void saysWhereAValueIsBroken() {
        server.command("SET", "it:product:MUG-1", "{\"name\":\"Mug\",\"price\":{\"cents\":\"secret\"}}");

        assertThatThrownBy(() -> products.find("MUG-1"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("it:product:<sku>")
                .hasMessageContaining("price.cents")
                .hasMessageNotContaining("secret");
    }

    @Test
    void servesTheSameAsStages() throws Exception {
        products.async().save(mug("MUG-1")).toCompletableFuture().get();

        assertThat(products.async().find("MUG-1").toCompletableFuture().get()).contains(mug("MUG-1"));
        assertThat(products.async()
                        .deleteAll(List.of("MUG-1", "none"))
                        .toCompletableFuture()
                        .get())
                .isEqualTo(1);
    }

    private static Product mug(String sku) {
        return new Product(
                sku,
                "Mug",
                null,
                Optional.of(5),
                new Price(1_299, "EUR"),
                List.of(new Price(999, "EUR")),
                Map.of("berlin", 3L),
                new Parcel(350),
                Instant.ofEpochSecond(1_770_000_000L, 123_456_789));
    }
}
