package io.keywright.internal;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.ServerFeatures;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
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
        List<ReplyCall<? extends R, R>> members = BatchCall.members(route, commands);
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
        ScriptCall<R, T> call =
                new ScriptCall<>(route, script, pipeline.isFirstUse(script, keys), keys, args, output, decode);
        pipeline.add(call);
        return call;
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
