package io.keywright.repository;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it came: {@code byte[]}, {@link Long}, {@link List} of replies, or null for nil, at any depth. A map of
 * RESP3 is the list of its keys and values in turn, as RESP2 has it.
 *
 * <p>Lettuce's own outputs for streams leave out what this one keeps: nil in place of an entry, and what follows the
 * entries in the reply of XAUTOCLAIM.
 */
final class ReplyTree extends CommandOutput<byte[], byte[], @Nullable Object> {

    private final Deque<Frame> open = new ArrayDeque<>();

    ReplyTree(ByteArrayCodec codec) {
        super(codec, null);
    }

    @Override
    public void set(@Nullable ByteBuffer bytes) {
        add(bytes == null ? null : ByteArrayCodec.INSTANCE.decodeValue(bytes));
    }

    @Override
    public void setSingle(@Nullable ByteBuffer bytes) {
        set(bytes);
    }

    @Override
    public void set(long integer) {
        add(integer);
    }

    @Override
    public void multi(int count) {
        if (count < 0) {
            add(null);
            return;
        }
        List<@Nullable Object> items = new ArrayList<>(count);
        add(items);
        if (count > 0) {
            open.push(new Frame(items, count));
        }
    }

    private void add(@Nullable Object reply) {
        Frame frame = open.peek();
        if (frame == null) {
            output = reply;
            return;
        }
        frame.items.add(reply);
        // A list counts as an item when it begins; it is then on top until it is full itself.
        if (--frame.missing == 0) {
            open.pop();
        }
    }

    /** A list that has not all its items yet. */
    private static final class Frame {
        final List<@Nullable Object> items;
        int missing;

        Frame(List<@Nullable Object> items, int missing) {
            this.items = items;
            this.missing = missing;
        }
    }
}
