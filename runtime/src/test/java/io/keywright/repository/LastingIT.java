package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Tag;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A TTL of the caller's for a collection: its limits, and what it leaves alone. What it does is in the tables. */
@RedisTest
class LastingIT {

    private static final Duration BOUND = Duration.ofSeconds(1000);

    @Test
    void isWithinTheDeclaredBound(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            SetStore<String, String, Tag> tags = tags(keywright, Lifetime.perCall("1000s", Expiry.SLIDING, 0));

            for (Duration refused : List.of(Duration.ZERO, Duration.ofMillis(-1), BOUND.plusNanos(1))) {
                assertThatThrownBy(() -> tags.lasting(refused))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("The TTL " + refused + " is refused. Expected: a positive duration of at most "
                                + BOUND + ", the declared upper bound.");
            }
            assertThat(tags.lasting(BOUND).add(new Tag("a", "x")).await()).isTrue();
        }
    }

    @Test
    void coversTheSpanOfTimeThatAKeyStandsFor(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            Lifetime covering = Lifetime.perCall("1000s", Expiry.ABSOLUTE, 0.1).covering(Duration.ofSeconds(500));

            assertThatThrownBy(() -> tags(keywright, covering).lasting(Duration.ofSeconds(510)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Expected: one that covers the PT8M20S that a key stands for");
        }
    }

    @Test
    void isNothingForKeysThatStay(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            assertThatThrownBy(() -> tags(keywright, Lifetime.persistent()).lasting(BOUND))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void isOfTheViewAlone(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri());
                RedisCli cli = server.connect()) {
            SetStore<String, String, Tag> tags = tags(keywright, Lifetime.perCall("1000s", Expiry.SLIDING, 0));
            SetStore<String, String, Tag> shortLived = tags.lasting(Duration.ofSeconds(500));

            shortLived.add(new Tag("a", "x")).await();
            assertThat(seconds(cli)).isBetween(400L, 500L);
            tags.add(new Tag("a", "y")).await();
            assertThat(seconds(cli)).isBetween(900L, 1000L);
            shortLived.elements("a").await();
            assertThat(seconds(cli)).isBetween(400L, 500L);
            shortLived.lasting(BOUND).touch("a").await();
            assertThat(seconds(cli)).isBetween(900L, 1000L);
        }
    }

    private static long seconds(RedisCli cli) {
        return cli.command("TTL", "t:a").integer();
    }

    private static SetStore<String, String, Tag> tags(Keywright keywright, Lifetime lifetime) {
        Schema schema = ElementFixtures.schema(RedisType.SET, lifetime).bounded(10);
        return new SetStore<>(keywright, schema, Fixtures.KEYS, ElementFixtures.TAGS);
    }
}
