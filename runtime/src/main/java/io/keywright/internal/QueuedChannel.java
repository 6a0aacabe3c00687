package io.keywright.internal;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.ServerFeatures;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts commands into a pipeline. */
final class QueuedChannel implements CommandChannel {

    private final CommandPipeline pipeline;
    private final Route route;

    QueuedChannel(CommandPipeline pipeline, Route route) {
        this.pipeline = pipeline;
        this.route = route;
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        ReplyCall<R, T> call = new ReplyCall<>(route, command, decode);
        pipeline.add(call);
        return call;
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
            List<? extends Command<byte[], byte[], ? extends R>> commands,
            Function<? super List<R>, ? extends T> decode) {
        if (commands.isEmpty()) {
            return Call.completed(decode.apply(List.of()));
        }
        return queue(BatchCall.members(route, commands), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> scriptAll(
            Script script,
            List<byte[][]> keys,
            List<byte[][]> args,
            OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        if (keys.isEmpty()) {
            return Call.completed(decode.apply(List.of()));
        }
        List<ReplyCall<R, R>> runs = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            runs.add(call(script, keys.get(i), args.get(i), output, reply -> reply));
        }
        return queue(runs, decode);
    }

    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> queue(
            List<? extends ReplyCall<? extends R, R>> members, Function<? super List<R>, ? extends T> decode) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(members.size());
        for (ReplyCall<?, ?> member : members) {
            member.onComplete((reply, failure) -> {
                if (open.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
            pipeline.add(member);
        }
        return new BatchCall<>(route, members, done, decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        ScriptCall<R, T> call = call(script, keys, args, output, decode);
        pipeline.add(call);
        return call;
    }

    private <R extends @Nullable Object, T extends @Nullable Object> ScriptCall<R, T> call(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return new ScriptCall<>(route, script, pipeline.isFirstUse(script, keys), keys, args, output, decode);
    }

    @Override
    public ServerFeatures features() {
        return route.client().features();
    }

    @Override
    public boolean isCluster() {
        return route.client().link().isCluster();
    }

    @Override
    public String keyPattern() {
        return route.keyPattern();
    }
}
