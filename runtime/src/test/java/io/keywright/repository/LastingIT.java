package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ElementFixtures.Tag;
import io.keywright.repository.Fixtures.Note;
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

    /** Entries that were scheduled under a longer TTL are not lost to a shorter one, whatever starts it. */
    @Test
    void takesNoEntryOfAScheduleItsTime(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            Schema schema =
                    ElementFixtures.schema(RedisType.SORTED_SET, Lifetime.perCall("60d", Expiry.REFRESH_ON_WRITE, 0));
            StreamStore<String, Note> streams = new StreamStore<>(
                    keywright,
                    ElementFixtures.schema(RedisType.STREAM, Lifetime.of("1h", Expiry.ABSOLUTE, 0)),
                    Fixtures.KEYS,
                    StreamStoreExpiryIT.CODEC);
            ScheduleStore<String, Note> schedule = new ScheduleStore<>(
                            keywright, schema, Fixtures.KEYS, StreamStoreExpiryIT.CODEC)
                    .appendingTo(id -> streams.dueStream(id + "-stream"));
            ScheduleStore<String, Note> brief = schedule.lasting(Duration.ofHours(1));
            long fiftyDays = Duration.ofDays(50).toMillis();
            Note late = new Note("id", "late");
            schedule.schedule(late, Duration.ofDays(50)).await();

            brief.schedule(new Note("id", "soon"), Duration.ofMinutes(5)).await();
            assertThat(server.command("PTTL", "t:id").integer()).isGreaterThan(fiftyDays);
            brief.cancel(new Note("id", "soon")).await();
            assertThat(server.command("PTTL", "t:id").integer()).isGreaterThan(fiftyDays);
            schedule.schedule(new Note("id", "now"), Duration.ZERO).await();
            brief.moveDue("id", 1).await();
            assertThat(server.command("PTTL", "t:id").integer()).isGreaterThan(fiftyDays);

            brief.schedule(late, Duration.ofMinutes(5)).await();
            assertThat(server.command("PTTL", "t:id").integer()).isBetween(1L, 3_600_000L);
        }
    }

    /** The same of reads, which start it under SLIDING. */
    @Test
    void takesNoEntryOfASlidingScheduleItsTime(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ScheduleStore<String, Note> schedule = new ScheduleStore<>(
                    keywright,
                    ElementFixtures.schema(RedisType.SORTED_SET, Lifetime.perCall("60d", Expiry.SLIDING, 0)),
                    Fixtures.KEYS,
                    StreamStoreExpiryIT.CODEC);
            ScheduleStore<String, Note> brief = schedule.lasting(Duration.ofHours(1));
            Note late = new Note("id", "late");
            schedule.schedule(late, Duration.ofDays(50)).await();

            assertThat(brief.dueOf(late).await()).isEqualTo(schedule.dueOf(late).await());
            assertThat(brief.dueOf(new Note("id", "other")).await()).isEmpty();
            assertThat(brief.next("id", 2).await())
                    .isEqualTo(schedule.next("id", 2).await());
            brief.next("id", 2).await();
            assertThat(server.command("PTTL", "t:id").integer())
                    .isGreaterThan(Duration.ofDays(50).toMillis());
        }
    }

    private static SetStore<String, String, Tag> tags(Keywright keywright, Lifetime lifetime) {
        Schema schema = ElementFixtures.schema(RedisType.SET, lifetime).bounded(10);
        return new SetStore<>(keywright, schema, Fixtures.KEYS, ElementFixtures.TAGS);
    }
}
