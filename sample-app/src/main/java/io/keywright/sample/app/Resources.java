package io.keywright.sample.app;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started and must be stopped, the last first: by the main thread at the end, or by the JVM's shutdown on
 * Ctrl-C, whichever comes first. Thread-safe.
 */
final class Resources {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** Takes charge of a resource; after {@link #close} it is closed at once. */
    synchronized <T extends AutoCloseable> T add(T resource) throws Exception {
        if (closed) {
            resource.close();
            throw new IllegalStateException("The sample is being stopped");
        }
        open.push(resource);
        return resource;
    }

    /**
     * Closes everything, also when something fails to close; the first failure is thrown at the end.
     *
     * @return whether there was anything to close
     */
    synchronized boolean close() throws Exception {
        closed = true;
        boolean any = !open.isEmpty();
        Exception failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
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
        return any;
    }
}
