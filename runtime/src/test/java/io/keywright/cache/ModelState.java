package io.keywright.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state of the model.
 *
 * @param db the database's version of the value; 0 where there is none yet
 * @param key what the master holds
 * @param behind what is still to be replicated, oldest first, with what the replica holds at its head
 * @param stamp by which an entry counts: which master this is, or the present generation of the key's group
 * @param late commands that are on their way although nobody waits for them
 * @param returned the newest write that has returned to its caller
 */
record ModelState(
        int db,
        ModelKey key,
        List<ModelKey> behind,
        int stamp,
        List<Reader> readers,
        List<Writer> writers,
        List<Action.Command<Integer>> late,
        int returned,
        Budget budget) {

    /** What the adversary may still do. */
    record Budget(int readerCrashes, int writerCrashes, int faults, int failovers) {}

    /**
     * A reader.
     *
     * @param left reads to go, the present one included
     * @param returned the newest write that had returned when the present read began
     * @param committed the newest that had committed then
     * @param read null between reads
     * @param loaded the version loaded by the present read; -1 before that
     * @param half what one half of a read has found, where key and group are asked for together but not at once
     */
    record Reader(
            int left,
            int returned,
            int committed,
            @Nullable Read<Integer> read,
            @Nullable Action<Integer> action,
            int loaded,
            @Nullable Half half) {

        boolean isOver() {
            return left == 0;
        }
    }

    /**
     * One half of what a read of key and group asks for.
     *
     * @param stamp the group's; -1 if it is the other half
     * @param reply the key's; null if it is the other half
     */
    record Half(int stamp, Event.@Nullable Found<Integer> reply) {}

    /**
     * A writer.
     *
     * @param write null before it begins
     * @param version what it committed; -1 before that
     */
    record Writer(@Nullable Write write, @Nullable Action<Integer> action, int version, boolean dead) {

        boolean isOver() {
            return dead || (write != null && write.stage() == Write.Stage.END);
        }
    }
}
