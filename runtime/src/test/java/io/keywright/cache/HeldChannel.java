package io.keywright.cache;

import io.keywright.KeywrightException;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.Replied;
import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that answers when the test says so, and what it says. Commands are known by their names. */
final class HeldChannel implements CommandChannel {

    private record Sent(String name, CompletableFuture<@Nullable Object> reply) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** The names of what was sent, in order. */
    List<String> names() {
        return sent.stream().map(Sent::name).toList();
    }

    /** Answers the oldest command of this name that is not answered. */
    void answer(String name, @Nullable Object reply) {
        oldest(name).complete(reply);
    }

    /** The same, with a failure in place of a reply. */
    void fail(String name, KeywrightException failure) {
        oldest(name).completeExceptionally(failure);
    }

    private CompletableFuture<@Nullable Object> oldest(String name) {
        return sent.stream()
                .filter(each -> each.name().equals(name) && !each.reply().isDone())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " waits for a reply, of " + names()))
                .reply();
    }

    private CompletableFuture<@Nullable Object> take(String name) {
        Sent command = new Sent(name, new CompletableFuture<>());
        sent.add(command);
        return command.reply();
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        return new HeldCall<>(take(command.getType().toString()), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
            List<? extends Command<byte[], byte[], ? extends R>> commands,
            Function<? super List<R>, ? extends T> decode) {
        List<CompletableFuture<@Nullable Object>> replies = new ArrayList<>();
        commands.forEach(command -> replies.add(take(command.getType().toString())));
        return new HeldCall<>(all(replies), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return new HeldCall<>(take(script.name()), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> scriptAll(
            Script script,
            List<byte[][]> keys,
            List<byte[][]> args,
            OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        List<CompletableFuture<@Nullable Object>> replies = new ArrayList<>();
        keys.forEach(key -> replies.add(take(script.name())));
        return new HeldCall<>(all(replies), decode);
    }

    @Override
    public <R extends @Nullable Object> Call<List<Replied<R>>> sendEach(
            List<? extends Command<byte[], byte[], ? extends R>> commands) {
        return each(commands.stream()
                .map(command -> take(command.getType().toString()))
                .toList());
    }

    @Override
    public <R extends @Nullable Object> Call<List<Replied<R>>> scriptEach(
            Script script, List<byte[][]> keys, List<byte[][]> args, OutputFactory<R> output) {
        return each(keys.stream().map(key -> take(script.name())).toList());
    }

    private static <R extends @Nullable Object> Call<List<Replied<R>>> each(
            List<CompletableFuture<@Nullable Object>> replies) {
        List<CompletableFuture<@Nullable Object>> ended = replies.stream()
                .map(reply -> reply.<@Nullable Object>handle(HeldChannel::replied))
                .toList();
        return new HeldCall<List<Replied<R>>, List<Replied<R>>>(all(ended), list -> list);
    }

    private static Replied<@Nullable Object> replied(@Nullable Object reply, @Nullable Throwable failure) {
        return new Replied<>(reply, (KeywrightException) failure);
    }

    private static CompletableFuture<@Nullable Object> all(List<CompletableFuture<@Nullable Object>> replies) {
        return CompletableFuture.allOf(replies.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> {
                    List<@Nullable Object> all = new ArrayList<>();
                    replies.forEach(reply -> all.add(reply.join()));
                    return all;
                });
    }

    @Override
    public ServerFeatures features() {
        return ServerFeatures.of(EnumSet.of(Feature.SET_NX_GET));
    }

    @Override
    public boolean isCluster() {
        return false;
    }

    @Override
    public String keyPattern() {
        return CacheFixtures.PATTERN;
    }

    /** As a real one: each stage is one of its own, and is failed by what decoding throws. */
    private record HeldCall<R extends @Nullable Object, T extends @Nullable Object>(
            CompletableFuture<@Nullable Object> reply, Function<? super R, ? extends T> decode) implements Call<T> {

        @Override
        @SuppressWarnings("unchecked") // what the test answers is what the command gives
        public T await() {
            Object got;
            try {
                got = reply.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
            return decode.apply((R) got);
        }

        @Override
        @SuppressWarnings("unchecked")
        public CompletionStage<T> toCompletionStage() {
            CompletableFuture<T> stage = new CompletableFuture<>();
            CompletableFuture<?> unused = reply.whenComplete((got, failure) -> {
                if (failure != null) {
                    stage.completeExceptionally(failure);
                    return;
                }
                T result;
                try {
                    result = decode.apply((R) got);
                } catch (Throwable e) {
                    stage.completeExceptionally(e);
                    return;
                }
                stage.complete(result);
            });
            return stage;
        }
    }
}
