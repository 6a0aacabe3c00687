package io.keywright.channel;

/**
 * What is known of the channels of one pattern. Generated channels hold one.
 *
 * @param pattern the pattern in its display form, which errors name
 * @param glob matches all channels of the pattern, and perhaps others, without the namespace
 * @param sharded whether a cluster keeps each channel on the node of its slot
 */
public record ChannelSchema(String pattern, String glob, boolean sharded) {

    /** Channels that every node of a cluster passes on. */
    public static ChannelSchema of(String pattern, String glob) {
        return new ChannelSchema(pattern, glob, false);
    }

    /** The same, each of which a cluster keeps on the node of its slot. */
    public ChannelSchema inShards() {
        return new ChannelSchema(pattern, glob, true);
    }
}
