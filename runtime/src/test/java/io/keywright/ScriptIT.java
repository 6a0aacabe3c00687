package io.keywright;

import static io.keywright.Commands.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.script.Script;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.lettuce.core.output.IntegerOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** R12: that the server forgets its scripts is never seen by a caller. */
@RedisTest
class ScriptIT {

    private static final Script COUNT = Script.of("count", "return redis.call('INCRBY', KEYS[1], ARGV[1])");

    @Test
    void flushedScriptsAreHealedAmongTenThousandCalls(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri());
                RedisCli cli = server.connect()) {
            CommandChannel channel = keywright.channel("counter:<id>");
            List<CompletableFuture<Long>> counts = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                if (i % 500 == 0) {
                    cli.command("SCRIPT", "FLUSH");
                }
                Call<Long> call = count(channel);
                if (i % 2 == 0) {
                    call.await();
                } else {
                    counts.add(call.toCompletionStage().toCompletableFuture());
                }
            }
            counts.forEach(CompletableFuture::join);
        }
        assertThat(server.command("GET", "n").text()).isEqualTo("10000");
    }

    @Test
    void aKnownScriptGoesByItsDigest(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("counter:<id>");
            proxy.resetCounters();

            count(channel).await();
            count(channel).await();

            assertThat(proxy.commands()).containsExactly("EVALSHA", "EVAL", "EVALSHA");
        }
    }

    @Test
    void aScriptThatWasRefusedByItsDigestAndThenNotSentIsKnownNotToHaveRun(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("counter:<id>");
            proxy.atReplyTo("EVAL", Fault.RESET);

            // The source was sent, and its reply lost.
            assertThatThrownBy(() -> count(channel).await()).isInstanceOf(ConnectionLostException.class);
            assertThat(server.command("GET", "n").text()).isEqualTo("1");
        }
    }

    /** Before Redis 7.0 all of these come as ERR, with the error of the command somewhere in the text. */
    @Test
    void whatTheServerRefusesInsideAScriptHasTheCodeOfTheRefusal(RedisServer server) {
        server.command("ACL", "SETUSER", "narrow", "reset", "on", ">pw", "~*", "+@all", "-incrby");
        try (Keywright keywright = Commands.connect(server.uri());
                Keywright narrow = Commands.patient()
                        .uri(server.uri())
                        .credentials("narrow", "pw".toCharArray())
                        .connect()) {
            CommandChannel channel = keywright.channel("counter:<id>");
            assertThat(refusal(narrow.channel("counter:<id>"))).isEqualTo("NOPERM");
            server.command("SET", "n", "text");
            assertThat(refusal(channel)).isEqualTo("ERR");
            server.command("DEL", "n");
            server.command("LPUSH", "n", "an element");
            assertThat(refusal(channel)).isEqualTo("WRONGTYPE");
            server.command("CONFIG", "SET", "maxmemory", "1");
            assertThat(refusal(channel)).isEqualTo("OOM");
            server.command("CONFIG", "SET", "maxmemory", "0");
            server.command("REPLICAOF", "127.0.0.1", "1");
            assertThat(refusal(channel)).isEqualTo("READONLY");
        } finally {
            server.command("REPLICAOF", "NO", "ONE");
            server.command("CONFIG", "SET", "maxmemory", "0");
            server.command("ACL", "DELUSER", "narrow");
        }
    }

    private static String refusal(CommandChannel channel) {
        return ((RedisCommandException) catchThrowable(() -> count(channel).await())).code();
    }

    @Test
    void anErrorOfAScriptNamesItAndQuotesNothing(RedisServer server) {
        Script failing = Script.of("failing", "return redis.call('INCRBY', KEYS[1], 'x' .. ARGV[1])");
        try (Keywright keywright = Commands.connect(server.uri())) {
            Call<Long> call = keywright
                    .channel("counter:<id>")
                    .script(
                            failing,
                            new byte[][] {bytes("hidden-key")},
                            new byte[][] {bytes("hidden-value")},
                            IntegerOutput::new,
                            count -> count);

            assertThatThrownBy(call::await)
                    .isInstanceOf(RedisCommandException.class)
                    .hasMessageStartingWith("script failing on counter:<id> failed: ERR")
                    .hasMessageNotContaining("hidden");
        }
    }

    /** As the document's ACL grants it: the user runs what another one has loaded. */
    @Test
    void aUserWhoMayNotSendSourcesIsRefusedAfterTryingBothForms(RedisServer server) {
        server.command("ACL", "SETUSER", "runner", "reset", "on", ">secret", "~*", "&*", "+@all", "-eval");
        server.command("SCRIPT", "FLUSH");
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = runner(proxy);
                Pipeline pipeline = keywright.pipeline()) {
            Call<Long> call = count(pipeline.channel("counter:<id>"));
            proxy.resetCounters();

            pipeline.send();

            assertThatThrownBy(call::await)
                    .isInstanceOfSatisfying(
                            RedisCommandException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("NOPERM"));
            assertThat(proxy.commands()).containsExactly("EVAL", "EVALSHA");

            server.command("SCRIPT", "LOAD", new String(COUNT.source(), UTF_8));
            Call<Long> loaded = count(pipeline.channel("counter:<id>"));
            pipeline.send();
            assertThat(loaded.await()).isEqualTo(1);
        } finally {
            server.command("ACL", "DELUSER", "runner");
        }
    }

    private static Keywright runner(FaultProxy proxy) {
        return Commands.patient()
                .uri(proxy.uri())
                .credentials("runner", "secret".toCharArray())
                .connect();
    }

    private static Call<Long> count(CommandChannel channel) {
        return channel.script(
                COUNT, new byte[][] {bytes("n")}, new byte[][] {bytes("1")}, IntegerOutput::new, count -> count);
    }
}
