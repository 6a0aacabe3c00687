package io.keywright.internal;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.ServerFeatures;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends each command at once on the shared connection. */
final class DirectChannel implements CommandChannel {

    private final Route route;

    DirectChannel(Route route) {
        this.route = route;
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        return dispatch(new ReplyCall<>(route, command, decode));
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
            List<? extends Command<byte[], byte[], ? extends R>> commands,
            Function<? super List<R>, ? extends T> decode) {
        if (commands.isEmpty()) {
            return Call.completed(decode.apply(List.of()));
        }
        return sendBatch(BatchCall.members(route, commands), decode);
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
            runs.add(new ScriptCall<>(route, script, false, keys.get(i), args.get(i), output, reply -> reply));
        }
        return sendBatch(runs, decode);
    }

    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendBatch(
            List<? extends ReplyCall<? extends R, R>> members, Function<? super List<R>, ? extends T> decode) {
        Batch batch = new Batch(route.client(), members);
        batch.send();
        return new BatchCall<>(route, members, batch.done(), decode);
    }

    @Override
    public <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return dispatch(new ScriptCall<>(route, script, false, keys, args, output, decode));
    }

    private <T extends @Nullable Object> Call<T> dispatch(ReplyCall<?, T> call) {
        call.markSent();
        route.client().link().dispatch(call);
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
    public Object destination(byte[] key) {
        return route.client().link().destination(key);
    }

    @Override
    public String keyPattern() {
        return route.keyPattern();
    }
}
