package io.keywright.repository;

import io.keywright.key.HashSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one stream that wait for their time: what a {@link io.keywright.stream.StreamMover} works on.
 * Immutable and thread-safe.
 */
public final class Schedule {

    private final KeyAccess<?> access;
    private final byte[] key;
    private final DueStream stream;

    Schedule(KeyAccess<?> access, byte[] key, DueStream stream) {
        if (access.channel().isCluster() && HashSlot.of(key) != HashSlot.of(stream.key())) {
            throw new IllegalArgumentException(
                    "On a cluster " + access.schema().pattern() + " needs a key of the slot of its stream, which "
                            + stream + " has not. Give both patterns one hash tag.");
        }
        this.access = access;
        this.key = key;
        this.stream = stream;
    }

    /** {@link #moveDue(int, int)} however much the stream holds that nobody has read. */
    public Call<MovedEntries> moveDue(int limit) {
        return moveDue(limit, 0);
    }

    /**
     * Appends to the stream what is due by the server's clock, the earliest first, and removes it here: TIME,
     * ZRANGEBYSCORE, XADD, ZREM, XTRIM and PEXPIRE in one script. Each entry is moved once, whoever calls this how
     * often and whatever replies are lost. O(n log N) in the entries that are moved.
     *
     * @param limit the most to move, at least 1
     * @param ahead no more are moved than that the stream then holds so many which its slowest group has not read; 0
     *     for any number
     */
    public Call<MovedEntries> moveDue(int limit, int ahead) {
        ScanPages.checkLimit(limit);
        WriteTtl ttl = stream.ttl();
        WriteTtl own = access.partialWrites();
        List<byte[]> args = new ArrayList<>(List.of(ttl.millisArgument(), ttl.ruleArgument()));
        args.addAll(Arrays.asList(stream.trimming().arguments()));
        args.addAll(
                List.of(NumberText.encode(limit), NumberText.encode(ahead), own.millisArgument(), own.ruleArgument()));
        return access.channel()
                .script(
                        ScheduleScripts.MOVE_DUE,
                        new byte[][] {stream.key(), key},
                        args.toArray(byte[][]::new),
                        ReplyTree::new,
                        Schedule::moved);
    }

    private static MovedEntries moved(@Nullable Object reply) {
        List<?> parts = StreamReplies.list(reply);
        long wait = StreamReplies.integer(parts.get(1));
        return new MovedEntries(
                StreamReplies.integer(parts.get(0)),
                wait < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait)));
    }

    /** The keys' pattern, in its display form. */
    @Override
    public String toString() {
        return access.schema().pattern();
    }
}
