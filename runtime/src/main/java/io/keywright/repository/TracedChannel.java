package io.keywright.repository;

/**
 * A channel for the commands of one operation, which can tell afterwards whose data they saw. On a cluster it sends
 * straight to the nodes. Not for use by several threads at once.
 */
public interface TracedChannel extends CommandChannel {

    /**
     * The epoch of the server that answered a command: the beginning of its replication id, which changes when a
     * replica is promoted and when a master restarts. What was written under one epoch may have been lost, or have come
     * back, under another.
     *
     * @param index which command, in the order of sending, from 0; it has been answered
     * @return 0 if that is not known: it was redirected, the connection was made anew meanwhile, or the server is no
     *     master, or does not say
     */
    long epoch(int index);
}
