package io.keywright;

import static io.keywright.Commands.bytes;
import static io.keywright.Commands.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.cache.Tracking;
import io.keywright.cache.TrackingEnd;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * R35: whatever waits is refused on the thread that reads the replies, before it waits. Nothing that is asked for here
 * could be answered: the server holds its replies back.
 */
@ExtendWith(RedisExtension.class)
class EventLoopIT {

    @Test
    void nothingWaitsThere(RedisServer server) throws Exception {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");
            CompletableFuture<Map<String, Throwable>> refusals = new CompletableFuture<>();
            proxy.atReplyTo("GET", Fault.HOLD);
            CompletableFuture<?> unused = channel.send(get("k"), reply -> reply)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .thenRun(() -> refusals.complete(onEventLoop(keywright, proxy)));
            proxy.awaitFault();
            proxy.heal();

            Map<String, Throwable> all = refusals.get(30, TimeUnit.SECONDS);

            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy((what, refusal) -> assertThat(refusal)
                            .as(what)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("on a thread of the Redis client"));
        }
    }

    private static Map<String, Throwable> onEventLoop(Keywright keywright, FaultProxy proxy) {
        assertThat(Thread.currentThread().getName()).startsWith("lettuce-");
        CommandChannel channel = keywright.channel("thing:<id>");
        Map<String, ThrowingCallable> waits = new LinkedHashMap<>();
        proxy.atReplyTo("GET", Fault.HOLD);
        Call<byte[]> call = channel.send(get("k"), reply -> reply);
        waits.put("a call", call::await);
        waits.put("a batch", channel.sendAll(List.of(get("k"), get("l")), replies -> replies)::await);
        waits.put("a call with its result mapped", call.map(reply -> 1)::await);
        waits.put("a pipeline", () -> {
            try (Pipeline pipeline = keywright.pipeline()) {
                Call<byte[]> unused = pipeline.channel("thing:<id>").send(get("k"), reply -> reply);
                pipeline.send();
            }
        });
        waits.put("a connection of one's own", () -> keywright.ownConnection(Duration.ofSeconds(1)));
        waits.put("a connection for replicas", () -> keywright.replicatedScripts(1, Duration.ofSeconds(1)));
        waits.put(
                "a connection to listen on",
                () -> keywright.listen(new Subject(Subject.Kind.CHANNELS, List.of(bytes("c")), "c"), new Deaf()));
        waits.put("a connection to hear of changes on", () -> keywright.track(new Blind()));
        waits.put("a new client", () -> Keywright.connect(proxy.uri()));
        Map<String, Throwable> refusals = new LinkedHashMap<>();
        waits.forEach((what, wait) -> refusals.put(what, catchThrowable(wait)));
        return refusals;
    }

    /** It returns at once there, and what it ends ends all the same. */
    @Test
    void closingDoesNotWaitThereEither(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            Keywright keywright = Commands.connect(proxy.uri());
            CompletableFuture<Void> closed = keywright
                    .channel("thing:<id>")
                    .send(get("k"), reply -> reply)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .thenRun(keywright::close);

            closed.join();

            proxy.awaitOpenConnections(0);
            Commands.eventually(
                    "its threads end",
                    () -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().equals("keywright-shutdown")));
        }
    }

    private static final class Deaf implements Listening.Ear {
        @Override
        public void message(byte[] channel, byte[] payload) {}

        @Override
        public void subscribed() {}

        @Override
        public void lost() {}

        @Override
        public void refused(RuntimeException failure) {}
    }

    private static final class Blind implements Tracking.Ear {
        @Override
        public void changed(byte[] key) {}

        @Override
        public void ended(TrackingEnd cause) {}

        @Override
        public void refused(String reason) {}
    }
}
