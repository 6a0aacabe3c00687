package io.keywright;

import static io.keywright.Commands.get;
import static io.keywright.Commands.incr;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.script.Script;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Pipelines and batches on a real server. */
@RedisTest
class PipelineIT {

    private static final Script COUNT = Script.of("count", "return redis.call('INCR', KEYS[1])");

    @Test
    void sendsTheCommandsOfSeveralChannelsWithOneFlush(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri());
                Pipeline pipeline = keywright.pipeline()) {
            List<CompletableFuture<Long>> counts = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                CommandChannel channel = pipeline.channel(i % 2 == 0 ? "even:<id>" : "odd:<id>");
                counts.add(channel.send(incr("n"), count -> count)
                        .toCompletionStage()
                        .toCompletableFuture());
            }
            assertThat(pipeline.size()).isEqualTo(64);
            assertThat(counts).noneMatch(CompletableFuture::isDone);
            proxy.resetCounters();

            pipeline.send();

            assertThat(counts).allMatch(CompletableFuture::isDone);
            assertThat(counts.get(63)).isCompletedWithValue(64L);
            assertThat(pipeline.size()).isZero();
            assertThat(proxy.commands()).hasSize(64);
            // 64 commands of 22 bytes: R36 asks for one write.
            assertThat(proxy.flushes()).isEqualTo(1);
        }
    }

    @Test
    void stagesAreCompleteWhenSendReturnsAndWhenItsStageCompletes(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri());
                Pipeline pipeline = keywright.pipeline()) {
            CommandChannel channel = pipeline.channel("thing:<id>");
            for (int round = 0; round < 500; round++) {
                CompletableFuture<Integer> both = channel.sendAll(List.of(set("a", "1"), set("b", "2")), List::size)
                        .toCompletionStage()
                        .toCompletableFuture();
                CompletableFuture<Integer> length = channel.send(get("a"), value -> value.length)
                        .toCompletionStage()
                        .toCompletableFuture();
                if (round % 2 == 0) {
                    pipeline.send();
                } else {
                    pipeline.sendAsync().toCompletableFuture().join();
                }
                assertThat(both.isDone()).isTrue();
                assertThat(length).isCompletedWithValue(1);
            }
        }
    }

    @Test
    void moreThanTheQueueHoldsIsSentInChunks(RedisServer server) {
        try (Keywright keywright = Commands.patient()
                        .uri(server.uri())
                        .requestQueueSize(2_000)
                        .commandTimeout(Duration.ofSeconds(20))
                        .connect();
                Pipeline pipeline = keywright.pipeline()) {
            CommandChannel queued = pipeline.channel("many:<id>");
            List<Call<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 25_000; i++) {
                calls.add(queued.send(incr("many:1"), count -> count));
            }

            pipeline.send();

            assertThat(calls.get(24_999).await()).isEqualTo(25_000);
            List<Command<byte[], byte[], Long>> commands = new ArrayList<>();
            for (int i = 0; i < 10_500; i++) {
                commands.add(incr("many:2"));
            }
            List<Long> counts = keywright
                    .channel("many:<id>")
                    .<Long, List<Long>>sendAll(commands, all -> all)
                    .await();
            assertThat(counts).hasSize(10_500).isSorted().endsWith(10_500L);
        }
    }

    /**
     * The event loop is held in the middle of the first chunk's replies until the caller has handed over the second and
     * gone: what the loop itself would write then overtakes it.
     */
    @Test
    void aChunkNeverOvertakesTheOneBefore(RedisServer server) {
        try (Keywright keywright = Commands.patient().uri(server.uri()).connect()) {
            for (int round = 0; round < 40; round++) {
                String key = "ordered:" + round;
                CompletableFuture<Void> handedOver = new CompletableFuture<>();
                try (Pipeline pipeline = keywright.pipeline()) {
                    CommandChannel queued = pipeline.channel("ordered:<id>");
                    List<Call<Long>> calls = new ArrayList<>();
                    for (int i = 0; i < 2_000; i++) {
                        calls.add(queued.send(incr(key), count -> count));
                    }
                    CompletionStage<?> held = calls.get(0).toCompletionStage().thenAccept(first -> handedOver.join());

                    CompletableFuture<?> sent = pipeline.sendAsync().toCompletableFuture();
                    handedOver.complete(null);
                    sent.join();

                    assertThat(held).isCompleted();
                    assertThat(calls.stream().map(Call::await)).isSorted();
                }
            }
        }
    }

    @Test
    void eachCommandFailsByItself(RedisServer server) {
        server.command("SET", "text", "no number");
        try (Keywright keywright = Commands.connect(server.uri());
                Pipeline pipeline = keywright.pipeline()) {
            CommandChannel channel = pipeline.channel("thing:<id>");
            Call<Long> first = channel.send(incr("n"), count -> count);
            Call<Long> second = channel.send(incr("text"), count -> count);
            Call<Long> third = channel.send(incr("n"), count -> count);

            pipeline.send();

            assertThat(first.await()).isEqualTo(1);
            assertThatThrownBy(second::await)
                    .isInstanceOf(RedisCommandException.class)
                    .hasMessage("INCR on thing:<id> failed: ERR value is not an integer or out of range");
            assertThat(third.await()).isEqualTo(2);
        }
    }

    @Test
    void aBatchFailsAfterAllRepliesAreThere(RedisServer server) {
        server.command("SET", "text", "no number");
        try (Keywright keywright = Commands.connect(server.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");

            Call<Integer> batch = channel.sendAll(List.of(incr("text"), incr("n")), List::size);

            assertThatThrownBy(batch::await).isInstanceOf(RedisCommandException.class);
            assertThat(server.command("GET", "n").text()).isEqualTo("1");
            assertThat(channel.sendAll(List.<Command<byte[], byte[], Long>>of(), List::size)
                            .await())
                    .isZero();
        }
    }

    @Test
    void whatIsNotSentFailsWhenThePipelineIsClosed(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri())) {
            Pipeline pipeline = keywright.pipeline();
            CommandChannel channel = pipeline.channel("thing:<id>");
            Call<Long> call = channel.send(incr("n"), count -> count);
            Call<Integer> batch = channel.sendAll(List.of(incr("n")), List::size);
            assertThatThrownBy(call::await)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("INCR on thing:<id> is queued in a pipeline that has not been sent");

            pipeline.close();

            assertThatThrownBy(call::await)
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("INCR on thing:<id> was not sent: its pipeline was closed without send()");
            assertThatThrownBy(batch::await).isInstanceOf(RedisUnavailableException.class);
            assertThatThrownBy(pipeline::send).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> channel.send(incr("n"), count -> count)).isInstanceOf(IllegalStateException.class);
            assertThat(server.command("EXISTS", "n").integer()).isZero();
        }
    }

    @Test
    void aScriptThatTheServerDoesNotKnowIsSentAgain(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri());
                Pipeline pipeline = keywright.pipeline()) {
            CommandChannel channel = pipeline.channel("thing:<id>");
            List<Call<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(channel.script(
                        COUNT, new byte[][] {Commands.bytes("n")}, new byte[0][], IntegerOutput::new, count -> count));
            }
            pipeline.send();

            assertThat(calls.stream().map(Call::await).toList())
                    .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        }
    }

    @Test
    void nothingMoreIsSentAfterAChunkWithoutReplies(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.patient()
                        .uri(proxy.uri())
                        .commandTimeout(Duration.ofMillis(500))
                        .connect()) {
            CommandChannel channel = keywright.channel("many:<id>");
            List<Command<byte[], byte[], Long>> commands = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                commands.add(incr("many:1"));
            }
            proxy.atReplyTo("INCR", Fault.DROP);

            assertThatThrownBy(() -> channel.sendAll(commands, List::size).await())
                    .isInstanceOf(RedisTimeoutException.class);
            assertThat(Long.parseLong(server.command("GET", "many:1").text())).isLessThanOrEqualTo(2_000);
        }
    }
}
