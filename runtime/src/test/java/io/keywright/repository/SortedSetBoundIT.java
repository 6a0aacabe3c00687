package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the writes of a full sorted set answer where the bound drops the very member that they wrote. */
@RedisTest
class SortedSetBoundIT {

    private static final String KEY = "t:a";
    private static final long MINUTE = 60_000;

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        this.server = server;
        keywright = Fixtures.connect(server.uri());
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private SortedSetStore<String, String, Scored> sorted(int bound, WhenFull whenFull) {
        return new SortedSetStore<>(
                keywright,
                ElementFixtures.schema(RedisType.SORTED_SET, Lifetime.of("30d", Expiry.REFRESH_ON_WRITE, 0.1))
                        .bounded(bound, whenFull),
                Fixtures.KEYS,
                ElementFixtures.SCORES);
    }

    /** A set of three places that are taken. */
    private SortedSetStore<String, String, Scored> full(WhenFull whenFull) {
        server.flush();
        write(10, 20, 30);
        return sorted(3, whenFull);
    }

    /** Members as another program would write them, named m1, m2 ... */
    private void write(int... scores) {
        for (int i = 0; i < scores.length; i++) {
            server.command("ZADD", KEY, Integer.toString(scores[i]), "m" + (i + 1));
        }
        server.command("PEXPIRE", KEY, Long.toString(MINUTE));
    }

    private static Scored scored(String member, double score) {
        return new Scored("a", member, score);
    }

    private List<String> content() {
        return server.command("ZRANGE", KEY, "0", "-1", "WITHSCORES").texts();
    }

    private void assertUntouched() {
        assertThat(content()).containsExactly("m1", "10", "m2", "20", "m3", "30");
        assertThat(server.command("PTTL", KEY).integer())
                .as("the TTL of before")
                .isBetween(1L, MINUTE);
    }

    @Test
    void addIsTrueOnlyForWhatStays() {
        SortedSetStore<String, String, Scored> highest = full(WhenFull.DROP_LOWEST);
        assertThat(highest.add(scored("x", 9)).await()).isFalse();
        assertThat(content()).containsExactly("m1", "10", "m2", "20", "m3", "30");
        assertThat(highest.add(scored("x", 11)).await()).isTrue();
        assertThat(content()).containsExactly("x", "11", "m2", "20", "m3", "30");
        assertThat(highest.add(scored("x", 12)).await()).as("there already").isFalse();

        SortedSetStore<String, String, Scored> lowest = full(WhenFull.DROP_HIGHEST);
        assertThat(lowest.add(scored("x", 31)).await()).isFalse();
        assertThat(lowest.add(scored("x", 29)).await()).isTrue();
        assertThat(content()).containsExactly("m1", "10", "m2", "20", "x", "29");
    }

    @Test
    void addAllCountsOnlyWhatStays() {
        SortedSetStore<String, String, Scored> store = full(WhenFull.DROP_LOWEST);

        assertThat(store.addAll(List.of(scored("x", 25), scored("m1", 40), scored("y", 1), scored("z", 15)))
                        .await())
                .as("x alone is new and stays")
                .isOne();
        assertThat(content()).containsExactly("x", "25", "m3", "30", "m1", "40");
        assertThat(store.addAll(List.of(scored("x", 26), scored("m3", 31))).await())
                .isZero();
        assertThat(sorted(5, WhenFull.DROP_LOWEST)
                        .addAll(List.of(scored("y", 1), scored("z", 2)))
                        .await())
                .as("there is room")
                .isEqualTo(2);
    }

    @Test
    void addAllCountsOverTheStepsOfItsScript() {
        int many = 1_500;
        List<Scored> all =
                IntStream.range(0, many).mapToObj(i -> scored("n" + i, i)).toList();

        assertThat(sorted(400, WhenFull.DROP_LOWEST).addAll(all).await()).isEqualTo(400);
        assertThat(sorted(400, WhenFull.DROP_LOWEST).addAll(all).await()).isZero();
        assertThat(sorted(many, WhenFull.DROP_LOWEST).addAll(all).await()).isEqualTo(many - 400);
    }

    @Test
    void aConditionalAddIsNotAppliedIfItIsDropped() {
        SortedSetStore<String, String, Scored> highest = full(WhenFull.DROP_LOWEST);
        assertThat(highest.addIfAbsent(scored("x", 9)).await()).isEqualTo(Outcome.notApplied());
        assertThat(highest.addIfGreater(scored("x", 9)).await()).isEqualTo(Outcome.notApplied());
        assertThat(highest.addIfLess(scored("x", 9)).await()).isEqualTo(Outcome.notApplied());
        assertUntouched();
        assertThat(highest.addIfAbsent(scored("x", 11)).await()).isEqualTo(Outcome.applied(scored("x", 11)));
        assertThat(highest.addIfLess(scored("x", 1)).await())
                .as("it is there, and the lowest")
                .isEqualTo(Outcome.applied(scored("x", 1)));
        assertThat(highest.addIfPresent(scored("x", 0)).await()).isEqualTo(Outcome.applied(scored("x", 0)));
        assertThat(server.command("PTTL", KEY).integer()).isGreaterThan(MINUTE);

        SortedSetStore<String, String, Scored> lowest = full(WhenFull.DROP_HIGHEST);
        assertThat(lowest.addIfAbsent(scored("x", 31)).await()).isEqualTo(Outcome.notApplied());
        assertUntouched();
        assertThat(lowest.addIfGreater(scored("x", 29)).await()).isEqualTo(Outcome.applied(scored("x", 29)));
    }

    /** Each step of a newcomer counts from 0: it is told so, in place of a score that is nowhere. */
    @Test
    void anIncrementIsNotAppliedIfItIsDropped() {
        SortedSetStore<String, String, Scored> highest = full(WhenFull.DROP_LOWEST);
        for (int sale = 0; sale < 12; sale++) {
            assertThat(highest.increment("a", "x", 1).await()).isEqualTo(Outcome.notApplied());
        }
        assertUntouched();
        assertThat(highest.increment("a", "m1", -5).await())
                .as("it is there, and the lowest")
                .isEqualTo(Outcome.applied(scored("m1", 5)));
        assertThat(highest.increment("a", "x", 11).await()).isEqualTo(Outcome.applied(scored("x", 11)));
        assertThat(server.command("PTTL", KEY).integer()).isGreaterThan(MINUTE);

        SortedSetStore<String, String, Scored> lowest = full(WhenFull.DROP_HIGHEST);
        assertThat(lowest.increment("a", "x", 31).await()).isEqualTo(Outcome.notApplied());
        assertUntouched();
        assertThat(lowest.increment("a", "x", 1).await()).isEqualTo(Outcome.applied(scored("x", 1)));

        SortedSetStore<String, String, Scored> refusing = full(WhenFull.REFUSE);
        assertThatThrownBy(() -> refusing.increment("a", "x", 1).await()).isInstanceOf(BoundExceededException.class);
        assertUntouched();
    }

    /** As after the bound was lowered: then a member that was there may go, too. */
    @Test
    void aSetBeyondItsBoundIsCutBackByTheNextWrite() {
        write(10, 20, 30, 40, 50);
        SortedSetStore<String, String, Scored> store = sorted(3, WhenFull.DROP_LOWEST);

        assertThat(store.addIfPresent(scored("m1", 11)).await()).isEqualTo(Outcome.notApplied());
        assertThat(content()).containsExactly("m3", "30", "m4", "40", "m5", "50");
        server.flush();
        write(10, 20, 30, 40, 50);
        assertThat(store.increment("a", "m2", 5).await()).isEqualTo(Outcome.notApplied());
        assertThat(content()).containsExactly("m3", "30", "m4", "40", "m5", "50");
        server.flush();
        write(10, 20, 30, 40, 50);
        assertThat(store.increment("a", "m2", 15).await()).isEqualTo(Outcome.applied(scored("m2", 35)));
        assertThat(content()).containsExactly("m2", "35", "m4", "40", "m5", "50");
    }

    /** A rank is a place, and not how many have a lower score. */
    @Test
    void ofEqualScoresEachHasARankOfItsOwn() {
        write(5, 5, 5);
        SortedSetStore<String, String, Scored> store = sorted(3, WhenFull.DROP_LOWEST);

        assertThat(store.rank("a", "m3").await()).contains(2L);
        assertThat(store.reverseRank("a", "m3").await()).contains(0L);
        assertThat(store.reverseRank("a", "m1").await()).contains(2L);
        assertThat(store.count("a", Math.nextUp(5.0), Double.POSITIVE_INFINITY).await())
                .as("better ones")
                .isZero();
    }
}
