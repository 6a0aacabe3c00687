package io.keywright.internal;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.Replied;
import io.keywright.repository.ServerFeatures;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes calls of commands and runs of scripts; where they go from there is up to the kind of channel. */
abstract class RoutedChannel implements CommandChannel {

    private final Route route;

    RoutedChannel(Route route) {
        this.route = route;
    }

    final Route route() {
        return route;
    }

    /** Takes a call on its way. */
    abstract void pass(ReplyCall<?, ?> call);

    /** Takes several calls, at least one, on their way; gives what is done when all of them are. */
    abstract CompletableFuture<@Nullable Void> passAll(List<? extends ReplyCall<?, ?>> calls);

    /** Whether a script has to go by its source: the server may not know it when its turn comes. */
    boolean goesBySource(Script script, byte[][] keys) {
        return false;
    }

    @Override
    public final <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        ReplyCall<R, T> call = new ReplyCall<>(route, command, decode);
        pass(call);
        return call;
    }

    @Override
    public final <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
            List<? extends Command<byte[], byte[], ? extends R>> commands,
            Function<? super List<R>, ? extends T> decode) {
        if (commands.isEmpty()) {
            return Call.completed(decode.apply(List.of()));
        }
        return together(BatchCall.members(route, commands), BatchCall.all(decode));
    }

    @Override
    public final <R extends @Nullable Object> Call<List<Replied<R>>> sendEach(
            List<? extends Command<byte[], byte[], ? extends R>> commands) {
        return commands.isEmpty()
                ? Call.completed(List.of())
                : together(BatchCall.<R>members(route, commands), BatchCall::each);
    }

    @Override
    public final <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        ScriptCall<R, T> call = run(script, keys, args, output, decode);
        pass(call);
        return call;
    }

    @Override
    public final <R extends @Nullable Object, T extends @Nullable Object> Call<T> scriptAll(
            Script script,
            List<byte[][]> keys,
            List<byte[][]> args,
            OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        return keys.isEmpty()
                ? Call.completed(decode.apply(List.of()))
                : together(runs(script, keys, args, output), BatchCall.all(decode));
    }

    @Override
    public final <R extends @Nullable Object> Call<List<Replied<R>>> scriptEach(
            Script script, List<byte[][]> keys, List<byte[][]> args, OutputFactory<R> output) {
        return keys.isEmpty() ? Call.completed(List.of()) : together(runs(script, keys, args, output), BatchCall::each);
    }

    private <R extends @Nullable Object> List<ReplyCall<? extends R, R>> runs(
            Script script, List<byte[][]> keys, List<byte[][]> args, OutputFactory<R> output) {
        List<ReplyCall<? extends R, R>> runs = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            runs.add(run(script, keys.get(i), args.get(i), output, reply -> reply));
        }
        return runs;
    }

    private <R extends @Nullable Object, T extends @Nullable Object> ScriptCall<R, T> run(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return new ScriptCall<>(route, script, goesBySource(script, keys), keys, args, output, decode);
    }

    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> together(
            List<? extends ReplyCall<? extends R, R>> members, BatchCall.Gathering<R, T> gathering) {
        return new BatchCall<>(route, members, passAll(members), gathering);
    }

    @Override
    public final ServerFeatures features() {
        return route.client().features();
    }

    @Override
    public final boolean isCluster() {
        return route.client().link().isCluster();
    }

    @Override
    public final Object destination(byte[] key) {
        return route.client().link().destination(key);
    }

    @Override
    public final String keyPattern() {
        return route.keyPattern();
    }
}
