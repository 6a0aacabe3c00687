package io.keywright.repository;

import static io.keywright.repository.Fixtures.NOTE;
import static io.keywright.repository.Fixtures.VIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.annotation.Expiry;
import io.keywright.repository.Fixtures.Count;
import io.keywright.repository.Fixtures.Line;
import io.keywright.repository.Fixtures.Note;
import io.keywright.repository.Fixtures.Session;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** R33: what an operation says when it was executed and its reply was lost, and that it is not executed again. */
@RedisTest
class StoreLostReplyIT {

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.REFRESH_ON_WRITE, 0);

    /** Runs an operation and loses the reply to this command. */
    private static <T> T withLostReply(RedisServer server, String command, Function<Keywright, Call<T>> operation) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Fixtures.connect(proxy.uri())) {
            proxy.atReplyTo(command, Fault.RESET);
            return operation.apply(keywright).await();
        }
    }

    /** What a compare-and-set is on this server. */
    private static String replaceCommand(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            return keywright.channel("t:<id>").features().has(Feature.SET_IFEQ) ? "SET" : "EVALSHA";
        }
    }

    private static void assertUnknown(
            RedisServer server, String command, Function<Keywright, Call<? extends Outcome<?>>> mutation) {
        Outcome<?> outcome = withLostReply(
                server, command, keywright -> mutation.apply(keywright).map(same -> (Outcome<?>) same));
        assertThat(outcome.isUnknown()).isTrue();
    }

    private static void assertFails(RedisServer server, String command, Function<Keywright, Call<?>> write) {
        assertThatThrownBy(() -> withLostReply(
                        server, command, keywright -> write.apply(keywright).map(done -> true)))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    /** Makes the server know the scripts, so that EVALSHA is what is executed. */
    private static void warm(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            counts(keywright).increment("warm", 1).await();
            sessions(keywright).save(new Session("a", 1, 1, Optional.empty())).await();
            sessions(keywright).increment("a", VIEWS, 1).await();
            sessions(keywright).set("a", NOTE, FieldCodecs.STRING, "x").await();
            lines(keywright).increment("m", "a", 1).await();
            notes(keywright)
                    .replace(new Note("none", "x"), new Note("none", "y"))
                    .await();
        }
    }

    private static StringStore<String, Note> notes(Keywright keywright) {
        return new StringStore<>(keywright, Fixtures.string(HOUR), Fixtures.KEYS, Fixtures.NOTES);
    }

    private static StringStore<String, Count> counts(Keywright keywright) {
        return new StringStore<>(keywright, Fixtures.string(HOUR), Fixtures.KEYS, Fixtures.COUNTS);
    }

    private static HashStore<String, Session> sessions(Keywright keywright) {
        return new HashStore<>(keywright, Fixtures.hash(HOUR), Fixtures.KEYS, Fixtures.SESSIONS);
    }

    private static HashMapStore<String, String, Line> lines(Keywright keywright) {
        return new HashMapStore<>(keywright, Fixtures.hash(HOUR).bounded(5), Fixtures.KEYS, Fixtures.LINES);
    }

    @Test
    void whatMustNotBeRepeatedIsUnknown(RedisServer server) {
        warm(server);
        server.command("SET", "t:n", "old");

        assertUnknown(server, "EVALSHA", keywright -> counts(keywright).increment("c", 1));
        assertUnknown(server, "SET", keywright -> notes(keywright).saveIfAbsent(new Note("new", "x")));
        assertUnknown(
                server,
                replaceCommand(server),
                keywright -> notes(keywright).replace(new Note("n", "old"), new Note("n", "new")));
        assertUnknown(server, "EVALSHA", keywright -> sessions(keywright).increment("a", VIEWS, 1));
        assertUnknown(server, "EVALSHA", keywright -> lines(keywright).increment("m", "a", 1));

        assertThat(server.command("GET", "t:c").text()).isEqualTo("1");
        assertThat(server.command("GET", "t:new").text()).isEqualTo("x");
        assertThat(server.command("GET", "t:n").text()).isEqualTo("new");
        assertThat(server.command("HGET", "t:a", "views").text()).isEqualTo("3");
        assertThat(server.command("HGET", "t:m", "a").text()).isEqualTo("2");
        for (String key : List.of("t:c", "t:new", "t:n", "t:a", "t:m")) {
            assertThat(server.command("PTTL", key).integer()).as(key).isPositive();
        }
    }

    @Test
    void whatMayBeRepeatedFails(RedisServer server) {
        warm(server);

        Session session = new Session("a", 1, 1, Optional.empty());
        assertFails(server, "SET", keywright -> notes(keywright).save(new Note("n", "x")));
        assertFails(server, "SET", keywright -> notes(keywright).saveAll(List.of(new Note("n", "x"))));
        assertFails(server, "EVALSHA", keywright -> sessions(keywright).save(session));
        assertFails(server, "EVALSHA", keywright -> sessions(keywright).saveAll(List.of(session)));
        assertFails(server, "EVALSHA", keywright -> sessions(keywright).set("a", NOTE, FieldCodecs.STRING, "y"));
        assertFails(server, "EVALSHA", keywright -> lines(keywright).put(new Line("m", "b", 1)));
    }
}
