package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.RedisCommandException;
import io.keywright.annotation.Expiry;
import io.keywright.codec.CodecException;
import io.keywright.repository.Fixtures.Count;
import io.keywright.repository.Fixtures.Note;
import io.keywright.repository.Fixtures.Pass;
import io.keywright.repository.Fixtures.Token;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link StringStore} does beyond keeping TTLs, which {@link StringStoreExpiryIT} proves. */
@RedisTest
class StringStoreIT {

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.ABSOLUTE, 0.1);

    private RedisServer server;
    private Keywright keywright;
    private StringStore<String, Note> notes;

    @BeforeEach
    void connect(RedisServer server) {
        this.server = server;
        keywright = Fixtures.connect(server.uri());
        notes = store(HOUR, Fixtures.NOTES);
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private <V> StringStore<String, V> store(Lifetime lifetime, EntityCodec<String, V> codec) {
        return new StringStore<>(keywright, Fixtures.string(lifetime), Fixtures.KEYS, codec);
    }

    private static List<Note> many(int count) {
        List<Note> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(new Note("n" + i, "text " + i));
        }
        return many;
    }

    @Test
    void savesAndFindsMoreThanOneChunkInTheOrderOfAsking() {
        List<Note> many = many(2_500);
        notes.saveAll(many).await();

        List<String> ids = new ArrayList<>(many.stream().map(Note::id).toList());
        Collections.reverse(ids);
        ids.add(1, "not-there");
        ids.add(ids.get(0));
        Map<String, Note> found = notes.findAll(ids).await();

        ids.remove(1);
        assertThat(found.keySet()).containsExactlyElementsOf(ids.subList(0, 2_500));
        assertThat(found.get("n17")).isEqualTo(new Note("n17", "text 17"));
        assertThat(notes.deleteAll(ids).await()).isEqualTo(2_500);
        assertThat(server.command("DBSIZE").integer()).isZero();
    }

    @Test
    void r25EveryKeyOfABatchHasAJitterOfItsOwn() {
        notes.saveAll(many(500)).await();

        Set<Long> minutes = new HashSet<>();
        try (RedisCli cli = server.connect()) {
            for (int i = 0; i < 500; i++) {
                long ttl = cli.command("PTTL", "t:n" + i).integer();
                assertThat(ttl).isBetween(3_240_000L - 60_000, 3_600_000L);
                minutes.add(ttl / 60_000);
            }
        }
        // 10 % of an hour are six minutes.
        assertThat(minutes).hasSizeBetween(6, 8);
    }

    @Test
    void noKeysNoCommand() {
        assertThat(notes.findAll(List.of()).await()).isEmpty();
        assertThat(notes.deleteAll(List.of()).await()).isZero();
        notes.saveAll(List.of()).await();
    }

    @Test
    void theTtlCanBeTheValuesOwn() {
        StringStore<String, Token> tokens = store(Lifetime.perCall("1d", Expiry.ABSOLUTE, 0), Fixtures.TOKENS);
        Token token = new Token("a", "s3cret", Duration.ofMinutes(10));
        tokens.save(token).await();
        tokens.saveAll(List.of(new Token("b", "x", Duration.ofHours(2)))).await();

        assertThat(server.command("PTTL", "t:a").integer()).isBetween(590_000L, 600_000L);
        assertThat(server.command("PTTL", "t:b").integer()).isBetween(7_190_000L, 7_200_000L);
        assertThat(tokens.find("a").await().orElseThrow().life())
                .isBetween(Duration.ofSeconds(590), Duration.ofMinutes(10));
        assertThat(tokens.findAll(List.of("b", "c", "a")).await().values())
                .extracting(found -> found.life().toMinutes() > 60)
                .containsExactly(true, false);
        assertThat(tokens.replace(token, new Token("a", "new", Duration.ofMinutes(1)))
                        .await()
                        .isApplied())
                .isTrue();
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(50_000L, 60_000L);
        assertThat(tokens.saveIfAbsent(new Token("d", "x", Duration.ofMinutes(1)))
                        .await()
                        .isApplied())
                .isTrue();
        assertThat(server.command("PTTL", "t:d").integer()).isBetween(50_000L, 60_000L);
        assertThat(tokens.touch("d", Duration.ofMinutes(30)).await()).isTrue();
        assertThat(server.command("PTTL", "t:d").integer()).isBetween(1_700_000L, 1_800_000L);
        assertThatThrownBy(() -> tokens.save(new Token("e", "x", Duration.ofDays(2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.command("EXISTS", "t:e").integer()).isZero();
    }

    @Test
    void aValueMayHaveNoTtl() {
        StringStore<String, Pass> passes =
                store(Lifetime.perCall("1d", Expiry.ABSOLUTE, 0).orNone(), Fixtures.PASSES);
        Pass stays = new Pass("a", "x", Optional.empty());
        Pass ends = new Pass("a", "x", Optional.of(Duration.ofMinutes(10)));
        passes.save(ends).await();
        passes.save(stays).await();

        assertThat(server.command("PTTL", "t:a").integer()).isEqualTo(-1);
        assertThat(passes.find("a").await()).contains(stays);
        assertThat(passes.replace(stays, ends).await().isApplied()).isTrue();
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(590_000L, 600_000L);
        assertThat(passes.find("a").await().orElseThrow().life())
                .hasValueSatisfying(
                        left -> assertThat(left).isBetween(Duration.ofSeconds(590), Duration.ofMinutes(10)));
        assertThat(passes.replace(ends, stays).await().isApplied()).isTrue();
        assertThat(server.command("PTTL", "t:a").integer()).isEqualTo(-1);
        assertThat(passes.saveIfAbsent(new Pass("b", "y", Optional.empty()))
                        .await()
                        .isApplied())
                .isTrue();
        passes.saveAll(List.of(new Pass("c", "z", Optional.of(Duration.ofMinutes(1)))))
                .await();
        assertThat(passes.findAll(List.of("a", "b", "c")).await().values())
                .extracting(found -> found.life().isPresent())
                .containsExactly(false, false, true);
        assertThatThrownBy(() -> passes.save(new Pass("d", "x", Optional.of(Duration.ofDays(2)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTtlOfItsOwnCannotSlide() {
        assertThatThrownBy(() -> store(Lifetime.perCall("1d", Expiry.SLIDING, 0), Fixtures.TOKENS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("t:<id>: ");
    }

    @Test
    void aConfiguredTtlCounts() {
        try (Keywright configured = Keywright.builder()
                .uri(server.uri())
                .config(Map.of("notes.ttl", "2m")::get)
                .connect()) {
            new StringStore<>(
                            configured,
                            Fixtures.string(Lifetime.of("${notes.ttl:1h}", Expiry.ABSOLUTE, 0)),
                            Fixtures.KEYS,
                            Fixtures.NOTES)
                    .save(new Note("a", "x"))
                    .await();
        }
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(110_000L, 120_000L);
    }

    @Test
    void countsExactlyBeyondWhatLuaCanCount() {
        StringStore<String, Count> counts = store(HOUR, Fixtures.COUNTS);
        long large = (1L << 53) + 1;
        counts.save(new Count("a", large)).await();

        assertThat(counts.increment("a", 2).await()).isEqualTo(Outcome.applied(large + 2));
        assertThat(counts.find("a").await()).contains(new Count("a", large + 2));
        assertThat(counts.increment("b", Long.MIN_VALUE).await()).isEqualTo(Outcome.applied(Long.MIN_VALUE));
        assertThatThrownBy(() -> counts.decrement("b", 1).await()).isInstanceOf(RedisCommandException.class);
        assertThatThrownBy(() -> counts.decrement("b", Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> counts.incrementDouble("b", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailedIncrementLeavesTheTtlAlone() {
        StringStore<String, Count> counts = store(Lifetime.of("1h", Expiry.REFRESH_ON_WRITE, 0), Fixtures.COUNTS);
        server.command("SET", "t:a", "no number", "PX", "50000");

        assertThatThrownBy(() -> counts.increment("a", 1).await()).isInstanceOf(RedisCommandException.class);
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(1L, 50_000L);
    }

    @Test
    void r11ReplaceGivesTheSameByTheNewCommandAndByTheScript() {
        boolean byCommand = keywright.channel("t:<id>").features().has(Feature.SET_IFEQ);
        server.command("CONFIG", "RESETSTAT");
        notes.save(new Note("a", "one")).await();

        assertThat(notes.replace(new Note("a", "other"), new Note("a", "two")).await())
                .isEqualTo(Outcome.notApplied());
        assertThat(notes.replace(new Note("a", "one"), new Note("a", "two")).await())
                .isEqualTo(Outcome.applied(new Note("a", "two")));
        assertThat(notes.replace(new Note("b", ""), new Note("b", "two")).await())
                .isEqualTo(Outcome.notApplied());

        String stats = server.command("INFO", "commandstats").text();
        assertThat(stats.contains("cmdstat_evalsha")).isEqualTo(!byCommand);
        assertThat(server.command("GET", "t:a").text()).isEqualTo("two");
        assertThatThrownBy(() -> notes.replace(new Note("a", "two"), new Note("b", "two")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentThatCannotBeDecodedNamesItsPatternAndNotItsContent() {
        server.command("SET", "t:a", "12x");

        StringStore<String, Count> counts = store(HOUR, Fixtures.COUNTS);
        assertThatThrownBy(() -> counts.find("a").await())
                .isInstanceOf(CodecException.class)
                .hasMessage("t:<id>: not a decimal number");
        assertThatThrownBy(() -> counts.findAll(List.of("a")).await()).isInstanceOf(CodecException.class);
        assertThat(counts.find("a").toCompletionStage())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(CodecException.class);
    }

    @Test
    void r41AValueThatCannotBeEncodedSendsNothing() {
        for (int i = 0; i < 1_000; i++) {
            Note note = new Note("n" + i, i % 10 == 0 ? Fixtures.UNENCODABLE : "text");
            if (i % 10 == 0) {
                assertThatThrownBy(() -> notes.save(note)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> notes.saveAll(List.of(new Note("x", "fine"), note)))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                notes.save(note).await();
                assertThat(notes.find(note.id()).await()).contains(note);
            }
        }
        assertThat(server.command("DBSIZE").integer()).isEqualTo(900);
    }

    @Test
    void scriptsSurviveTheLossOfTheScriptCache() {
        StringStore<String, Count> counts = store(HOUR, Fixtures.COUNTS);
        for (int i = 1; i <= 100; i++) {
            if (i % 7 == 0) {
                server.command("SCRIPT", "FLUSH");
            }
            assertThat(counts.increment("a", 1).await()).isEqualTo(Outcome.applied((long) i));
        }
    }
}
