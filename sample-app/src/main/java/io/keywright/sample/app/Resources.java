package io.keywright.sample.app;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started and must be stopped, the last first. Thread-safe: the JVM may be shutting down, on Ctrl-C, while the
 * main thread is still at work.
 */
final class Resources {

    private record Entry(AutoCloseable resource, boolean server) {}

    private final Deque<Entry> open = new ArrayDeque<>();
    private boolean closed;

    /** Takes charge of a client. */
    <T extends AutoCloseable> T add(T client) throws Exception {
        return add(client, false);
    }

    /** Takes charge of a server that is stopped by a shutdown hook of its own if nobody did so before. */
    <T extends AutoCloseable> T addServer(T server) throws Exception {
        return add(server, true);
    }

    private synchronized <T extends AutoCloseable> T add(T resource, boolean server) throws Exception {
        if (closed) {
            resource.close();
            throw new IllegalStateException("The sample is being stopped");
        }
        open.push(new Entry(resource, server));
        return resource;
    }

    /** Closes everything at the end of the run. */
    void close() throws Exception {
        close(true);
    }

    /** Closes the clients only, while the JVM shuts down and the servers' own hooks are at work. */
    void closeClients() throws Exception {
        close(false);
    }

    /** Goes on when something fails to close, and throws the first failure at the end. */
    private synchronized void close(boolean servers) throws Exception {
        closed = true;
        Exception failure = null;
        while (!open.isEmpty()) {
            Entry entry = open.pop();
            try {
                if (servers || !entry.server()) {
                    entry.resource().close();
                }
            } catch (Exception e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
