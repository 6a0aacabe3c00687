package io.keywright.repository;

import static io.keywright.repository.Fixtures.VIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.codec.CodecException;
import io.keywright.repository.Fixtures.Grant;
import io.keywright.repository.Fixtures.Session;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link HashStore} does beyond keeping TTLs, which {@link HashStoreExpiryIT} proves. */
@RedisTest
class HashStoreIT {

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.ABSOLUTE, 0.1);

    private RedisServer server;
    private Keywright keywright;
    private HashStore<String, Session> sessions;

    @BeforeEach
    void connect(RedisServer server) {
        this.server = server;
        keywright = Fixtures.connect(server.uri());
        sessions = new HashStore<>(keywright, Fixtures.hash(HOUR), Fixtures.KEYS, Fixtures.SESSIONS);
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private static List<Session> many(int count) {
        List<Session> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(new Session("s" + i, i, 1, i % 2 == 0 ? Optional.of("note " + i) : Optional.empty()));
        }
        return many;
    }

    @Test
    void savesAndFindsManyAlsoWhenTheServerForgetsTheScript() {
        List<Session> many = many(2_500);
        sessions.saveAll(many).await();
        server.command("SCRIPT", "FLUSH");
        sessions.saveAll(many).await();

        Map<String, Session> found =
                sessions.findAll(many.stream().map(Session::id).toList()).await();

        assertThat(found.values()).containsExactlyElementsOf(many);
        assertThat(server.command("PTTL", "t:s2499").integer()).isBetween(3_200_000L, 3_600_000L);
    }

    @Test
    void savesManyAsynchronouslyAlsoWhenTheServerForgetsTheScript() {
        sessions.saveAll(many(10)).toCompletionStage().toCompletableFuture().join();
        server.command("SCRIPT", "FLUSH");
        sessions.saveAll(many(1_500)).toCompletionStage().toCompletableFuture().join();

        assertThat(server.command("DBSIZE").integer()).isEqualTo(1_500);
    }

    @Test
    void savesManyInAPipeline() {
        // In a pipeline a script that the server does not know is executed after the other commands.
        sessions.save(new Session("first", 1, 1, Optional.empty())).await();
        try (Pipeline pipeline = keywright.pipeline()) {
            CompletableFuture<?> saved = sessions.in(pipeline)
                    .saveAll(many(1_500))
                    .toCompletionStage()
                    .toCompletableFuture();
            CompletableFuture<Optional<Session>> found =
                    sessions.in(pipeline).find("s7").toCompletionStage().toCompletableFuture();
            assertThat(server.command("DBSIZE").integer()).isOne();
            pipeline.send();
            assertThat(saved).succeedsWithin(Duration.ofSeconds(5));
            assertThat(found.join()).contains(many(8).get(7));
        }
        assertThat(server.command("DBSIZE").integer()).isEqualTo(1_501);
    }

    @Test
    void readsOnlyTheFieldsItKnows() {
        server.command("HSET", "t:a", "userId", "7", "of-a-later-version", "x");
        server.command("HSET", "t:b", "of-a-later-version", "x");

        assertThat(sessions.find("a").await()).contains(new Session("a", 7, 0, Optional.empty()));
        assertThat(sessions.find("b").await()).as("no known field").isEmpty();
        assertThat(sessions.findAll(List.of("a", "b")).await()).containsOnlyKeys("a");
    }

    @Test
    void saysWhichFieldIsMissingOrMalformed() {
        server.command("HSET", "t:a", "views", "7");
        server.command("HSET", "t:b", "userId", "hunter2");

        assertThatThrownBy(() -> sessions.find("a").await())
                .isInstanceOf(CodecException.class)
                .hasMessage("t:<id>: is missing (field userId)");
        assertThatThrownBy(() -> sessions.find("b").await())
                .isInstanceOf(CodecException.class)
                .hasMessage("t:<id>: not a decimal number (field userId)");
        assertThatThrownBy(() -> sessions.get("b", 0, FieldCodecs.LONG).await())
                .hasMessage("t:<id>: not a decimal number (field userId)");
    }

    @Test
    void theTtlCanBeTheRecordsOwn() {
        HashStore<String, Grant> grants = new HashStore<>(
                keywright, Fixtures.hash(Lifetime.perCall("1d", Expiry.ABSOLUTE, 0)), Fixtures.KEYS, Fixtures.GRANTS);
        grants.saveAll(List.of(
                        new Grant("a", "read", Duration.ofMinutes(10)), new Grant("b", "write", Duration.ofHours(2))))
                .await();

        assertThat(server.command("PTTL", "t:a").integer()).isBetween(590_000L, 600_000L);
        assertThat(grants.find("a").await().orElseThrow().life())
                .isBetween(Duration.ofSeconds(590), Duration.ofMinutes(10));
        assertThat(grants.findAll(List.of("b", "c", "a")).await().values())
                .extracting(found -> found.life().toMinutes() > 60)
                .containsExactly(true, false);
        // A part is written to a record whose TTL runs: it keeps it.
        assertThat(grants.set("a", 0, FieldCodecs.STRING, "all").await()).isTrue();
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(1L, 600_000L);
        // Someone took the TTL away: the bound is what is known.
        server.command("PERSIST", "t:a");
        grants.set("a", 0, FieldCodecs.STRING, "all").await();
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(86_300_000L, 86_400_000L);
    }

    @Test
    void aRecordWithoutAnyFieldIsNotThere() {
        HashStore<String, Grant> grants = new HashStore<>(
                keywright, Fixtures.hash(Lifetime.perCall("1d", Expiry.ABSOLUTE, 0)), Fixtures.KEYS, Fixtures.GRANTS);
        grants.save(new Grant("a", "read", Duration.ofMinutes(10))).await();
        grants.save(new Grant("a", "", Duration.ofMinutes(10))).await();

        assertThat(server.command("EXISTS", "t:a").integer()).isZero();
        assertThat(grants.find("a").await()).isEmpty();
    }

    @Test
    void anUpdateThatExchangesTheOnlyFieldKeepsTheTtl() {
        server.command("HSET", "t:a", "userId", "7");
        server.command("PEXPIRE", "t:a", "50000");

        Changes exchange = Changes.none().remove(Fixtures.USER_ID).set(Fixtures.NOTE, FieldCodecs.STRING, "x");
        assertThat(sessions.update("a", exchange).await()).isTrue();

        assertThat(server.command("HGETALL", "t:a").texts()).containsExactly("note", "x");
        assertThat(server.command("PTTL", "t:a").integer()).isBetween(1L, 50_000L);
    }

    @Test
    void anUpdateOfNothingOnlyLooksWhetherTheRecordIsThere() {
        sessions.save(new Session("a", 1, 2, Optional.empty())).await();

        assertThat(sessions.update("a", Changes.none()).await()).isTrue();
        assertThat(sessions.update("b", Changes.none()).await()).isFalse();
        assertThat(server.command("EXISTS", "t:b").integer()).isZero();
    }

    @Test
    void countsExactlyBeyondWhatLuaCanCount() {
        long large = (1L << 53) + 1;
        server.command("HSET", "t:a", "userId", "1", "views", Long.toString(large));

        assertThat(sessions.increment("a", VIEWS, 2).await()).isEqualTo(Outcome.applied(large + 2));
    }

    @Test
    void r41AValueThatCannotBeEncodedSendsNothing() {
        Session broken = new Session("x", 1, 1, Optional.of(Fixtures.UNENCODABLE));

        assertThatThrownBy(() -> sessions.save(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sessions.saveAll(List.of(new Session("y", 1, 1, Optional.empty()), broken)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.command("DBSIZE").integer()).isZero();
    }
}
