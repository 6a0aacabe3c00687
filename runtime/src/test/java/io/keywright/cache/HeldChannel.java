package io.keywright.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.Commands;
import io.keywright.KeywrightException;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.Replied;
import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
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

    private record Sent(String name, byte[] value, CompletableFuture<@Nullable Object> reply) {

        boolean waits(String what) {
            return name.equals(what) && !reply.isDone();
        }
    }

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable KeywrightException refusal;

    /** The names of what was sent, in order. */
    List<String> names() {
        return sent.stream().map(Sent::name).toList();
    }

    /** Answers the oldest command of this name that is not answered. */
    void answer(String name, @Nullable Object reply) {
        oldest(name).reply().complete(reply);
    }

    /** What the oldest command of this name that is not answered says after its key, such as a lease. */
    byte[] value(String name) {
        return oldest(name).value();
    }

    /** Waits until a command of this name waits for its reply. */
    void await(String name) {
        Commands.eventually(name + " is sent", () -> sent.stream().anyMatch(each -> each.waits(name)));
    }

    /** The same, with a failure in place of a reply. */
    void fail(String name, KeywrightException failure) {
        oldest(name).reply().completeExceptionally(failure);
    }

    /** From now on each command fails at once, as where there is no connection. */
    void refuse(KeywrightException failure) {
        refusal = failure;
    }

    private Sent oldest(String name) {
        return sent.stream()
                .filter(each -> each.waits(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " waits for a reply, of " + names()));
    }

    private CompletableFuture<@Nullable Object> take(Command<byte[], byte[], ?> command) {
        return take(command.getType().toString(), valueOf(command));
    }

    private CompletableFuture<@Nullable Object> take(String name, byte[] value) {
        Sent command = new Sent(name, value, new CompletableFuture<>());
        sent.add(command);
        KeywrightException failure = refusal;
        if (failure != null) {
            command.reply().completeExceptionally(failure);
        }
        return command.reply();
    }

    /** What follows the key; nothing if nothing does. */
    private static byte[] valueOf(Command<byte[], byte[], ?> command) {
        ByteBuf buffer = Unpooled.buffer();
        command.encode(buffer);
        byte[] value = {};
        for (int argument = 0; argument < 3 && buffer.isReadable(); argument++) {
            int end = buffer.indexOf(buffer.readerIndex(), buffer.writerIndex(), (byte) '\n');
            String head = buffer.readCharSequence(end - buffer.readerIndex() - 1, US_ASCII).toString();
            buffer.skipBytes(2);
            if (head.startsWith("*")) {
                argument--;
                continue;
            }
            value = new byte[Integer.parseInt(head.substring(1))];
            buffer.readBytes(value).skipBytes(2);
        }
        return value;
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        return new HeldCall<>(take(command), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
            List<? extends Command<byte[], byte[], ? extends R>> commands,
            Function<? super List<R>, ? extends T> decode) {
        List<CompletableFuture<@Nullable Object>> replies = new ArrayList<>();
        commands.forEach(command -> replies.add(take(command)));
        return new HeldCall<>(all(replies), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return new HeldCall<>(take(script.name(), args[0]), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> scriptAll(
            Script script,
            List<byte[][]> keys,
            List<byte[][]> args,
            OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        List<CompletableFuture<@Nullable Object>> replies = new ArrayList<>();
        args.forEach(each -> replies.add(take(script.name(), each[0])));
        return new HeldCall<>(all(replies), decode);
    }

    @Override
    public <R extends @Nullable Object> Call<List<Replied<R>>> sendEach(
            List<? extends Command<byte[], byte[], ? extends R>> commands) {
        List<CompletableFuture<@Nullable Object>> replies = new ArrayList<>();
        commands.forEach(command -> replies.add(take(command)));
        return each(replies);
    }

    @Override
    public <R extends @Nullable Object> Call<List<Replied<R>>> scriptEach(
            Script script, List<byte[][]> keys, List<byte[][]> args, OutputFactory<R> output) {
        List<CompletableFuture<@Nullable Object>> replies = new ArrayList<>();
        args.forEach(one -> replies.add(take(script.name(), one[0])));
        return each(replies);
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
