package io.keywright.channel;

import java.util.List;

/**
 * What a connection listens to.
 *
 * @param kind by which command
 * @param names channels, each once, or one glob pattern; namespace included
 * @param display the pattern as people read it, for errors
 */
public record Subject(Kind kind, List<byte[]> names, String display) {

    public Subject {
        names = List.copyOf(names);
    }

    /** By which command it is subscribed to. */
    public enum Kind {
        /** {@code SUBSCRIBE}. */
        CHANNELS,
        /** {@code PSUBSCRIBE}. */
        PATTERN,
        /** {@code SSUBSCRIBE}, of one channel, on the node of a cluster that has its slot. */
        SHARD_CHANNEL
    }
}
