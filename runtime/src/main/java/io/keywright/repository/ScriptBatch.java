package io.keywright.repository;

import io.keywright.RedisCommandException;
import io.keywright.script.Script;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many runs of one script, each on a key of its own, sent as a bounded batch: by digest, and where a server does not
 * know the script all of them once more by source. Only for writes that may be repeated.
 */
final class ScriptBatch<R extends @Nullable Object, T extends @Nullable Object> implements Call<T> {

    private final CommandChannel channel;
    private final Script script;
    private final List<KeyWrite> writes;
    private final CommandChannel.OutputFactory<R> output;
    private final Function<? super List<R>, ? extends T> decode;
    private final Call<T> byDigest;

    private ScriptBatch(
            CommandChannel channel,
            Script script,
            List<KeyWrite> writes,
            CommandChannel.OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        this.channel = channel;
        this.script = script;
        this.writes = writes;
        this.output = output;
        this.decode = decode;
        this.byDigest = send(CommandType.EVALSHA, script.sha1());
    }

    /** Sends the writes. The channel is no pipeline's: what is sent again would miss its sending. */
    static <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            CommandChannel channel,
            Script script,
            List<KeyWrite> writes,
            CommandChannel.OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        return new ScriptBatch<>(channel, script, writes, output, decode);
    }

    @Override
    public T await() {
        try {
            return byDigest.await();
        } catch (RedisCommandException refused) {
            if (!isUnknownScript(refused)) {
                throw refused;
            }
        }
        return send(CommandType.EVAL, script.source()).await();
    }

    @Override
    public CompletionStage<T> toCompletionStage() {
        return byDigest.toCompletionStage().exceptionallyCompose(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return isUnknownScript(cause)
                    ? send(CommandType.EVAL, script.source()).toCompletionStage()
                    : CompletableFuture.failedStage(cause);
        });
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure instanceof RedisCommandException refused
                && refused.code().equals("NOSCRIPT");
    }

    private Call<T> send(CommandType type, byte[] digestOrSource) {
        List<Command<byte[], byte[], R>> commands = new ArrayList<>(writes.size());
        for (KeyWrite write : writes) {
            CommandArgs<byte[], byte[]> args = CommandChannel.args()
                    .add(digestOrSource)
                    .add(write.keys().length)
                    .addKeys(write.keys());
            for (byte[] arg : write.args()) {
                args.add(arg);
            }
            commands.add(new Command<>(type, output.create(ByteArrayCodec.INSTANCE), args));
        }
        return channel.sendAll(commands, decode);
    }
}
