package io.keywright.testkit;

import java.util.List;

/** Skeleton. */
@SuppressWarnings("DoNotCallSuggester")
public final class RedisCluster implements AutoCloseable {

    private RedisCluster() {}

    /** Three masters from the preferred executable. */
    public static RedisCluster start(String... options) {
        throw new UnsupportedOperationException();
    }

    public static RedisCluster start(ServerExecutable executable, int masters, int replicasEach, String... options) {
        throw new UnsupportedOperationException();
    }

    public List<RedisServer> masters() {
        throw new UnsupportedOperationException();
    }

    public List<RedisServer> replicas() {
        throw new UnsupportedOperationException();
    }

    /** All nodes, masters first. */
    public List<RedisServer> nodes() {
        throw new UnsupportedOperationException();
    }

    /** The URI of one node; a client finds the others. */
    public String uri() {
        throw new UnsupportedOperationException();
    }

    /** The slot as the server computes it. */
    public int slotOf(String key) {
        throw new UnsupportedOperationException();
    }

    /** The master that holds this key. */
    public RedisServer masterOf(String key) {
        throw new UnsupportedOperationException();
    }

    /** Sends a command to the master of its key, the second word. */
    public Reply command(String... words) {
        throw new UnsupportedOperationException();
    }

    /** Empties all masters. */
    public void flush() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
