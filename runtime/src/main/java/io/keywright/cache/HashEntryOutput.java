package io.keywright.cache;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in the reply of HGETALL, or of a script that gives the same: a list, a map of RESP3, or nil. */
final class HashEntryOutput extends CommandOutput<byte[], byte[], byte @Nullable []> {

    private final List<byte[]> parts = new ArrayList<>();

    HashEntryOutput(ByteArrayCodec codec) {
        super(codec, null);
    }

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        if (bytes != null) {
            parts.add(ByteArrayCodec.INSTANCE.decodeValue(bytes));
        }
    }

    @Override
    public byte @Nullable [] get() {
        return HashEntry.of(parts);
    }
}
