package io.keywright.internal;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** The second sending of a call whose first the server refused to execute. */
final class Attempt<R extends @Nullable Object> extends AsyncCommand<byte[], byte[], R> {

    private final ReplyCall<R, ?> call;

    Attempt(
            ReplyCall<R, ?> call,
            ProtocolKeyword type,
            CommandOutput<byte[], byte[], R> output,
            CommandArgs<byte[], byte[]> args) {
        super(new Command<>(type, output, args));
        this.call = call;
    }

    ReplyCall<R, ?> call() {
        return call;
    }

    @Override
    public void encode(ByteBuf buffer) {
        call.markWritten();
        super.encode(buffer);
    }

    @Override
    public String toString() {
        return call.toString();
    }
}
