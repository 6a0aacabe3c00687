package io.keywright.internal;

import io.keywright.repository.CommandChannel.OutputFactory;
import io.keywright.script.Script;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A script on its way: by its digest, and once more by its source if the server does not know it; or by its source at
 * once, where commands behind it must not overtake it.
 */
final class ScriptCall<R extends @Nullable Object, T extends @Nullable Object> extends ReplyCall<R, T> {

    private final Script script;
    private final byte[][] keys;
    private final byte[][] args;
    private final OutputFactory<R> output;

    ScriptCall(
            Route route,
            Script script,
            boolean bySource,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        super(
                route,
                new Command<>(
                        bySource ? CommandType.EVAL : CommandType.EVALSHA,
                        output.create(ByteArrayCodec.INSTANCE),
                        arguments(bySource ? script.source() : script.sha1(), keys, args)),
                decode);
        this.script = script;
        this.keys = keys;
        this.args = args;
        this.output = output;
    }

    /** Whether the first attempt sends the source. */
    boolean isBySource() {
        return getType() == CommandType.EVAL;
    }

    Attempt<R> byDigest(ByteArrayCodec codec) {
        return new Attempt<>(this, CommandType.EVALSHA, output.create(codec), arguments(script.sha1(), keys, args));
    }

    Attempt<R> bySource(ByteArrayCodec codec) {
        return new Attempt<>(this, CommandType.EVAL, output.create(codec), arguments(script.source(), keys, args));
    }

    @Override
    String name() {
        return "script " + script.name();
    }

    private static CommandArgs<byte[], byte[]> arguments(byte[] script, byte[][] keys, byte[][] args) {
        CommandArgs<byte[], byte[]> all = new CommandArgs<>(ByteArrayCodec.INSTANCE)
                .add(script)
                .add(keys.length)
                .addKeys(keys);
        for (byte[] arg : args) {
            all.add(arg);
        }
        return all;
    }
}
