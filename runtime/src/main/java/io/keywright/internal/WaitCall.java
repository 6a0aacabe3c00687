package io.keywright.internal;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.ByteBuffer;
import java.time.Duration;

/** WAIT, which has no key of its own: it goes where another key's commands go. */
final class WaitCall extends ReplyCall<Long, Long> {

    private final byte[] key;

    WaitCall(Route route, byte[] key, int replicas, Duration wait) {
        super(
                route,
                new Command<>(
                        CommandType.WAIT,
                        new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                        new CommandArgs<>(ByteArrayCodec.INSTANCE).add(replicas).add(wait.toMillis())),
                replicated -> replicated);
        this.key = key;
    }

    @Override
    ByteBuffer routingKey() {
        return ByteBuffer.wrap(key);
    }
}
