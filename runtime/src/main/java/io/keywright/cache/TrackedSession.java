package io.keywright.cache;

/**
 * A stretch of time in which one server told this process of each change of a key that was read there. Made by the
 * connections; for any thread.
 *
 * <p>Replies and changes come over one connection in one order. So a reply proves that all changes have arrived that
 * came before its command was sent, and a copy is given only while the last such proof is younger than
 * {@link #BOUND_NANOS}: that is how stale it can be at most, whatever happens to the connection or to the process.
 */
public class TrackedSession {

    /** Two seconds. */
    public static final long BOUND_NANOS = 2_000_000_000L;

    private static final long LONG_AGO = 1L << 62;

    private volatile long provenNanos;
    private volatile boolean ended;

    /** @param provenNanos {@link System#nanoTime} before the command was sent with which it began */
    protected TrackedSession(long provenNanos) {
        this.provenNanos = provenNanos;
    }

    /** A command that was sent then has been answered. */
    public final synchronized void proven(long sentNanos) {
        if (!ended && sentNanos - provenNanos > 0) {
            provenNanos = sentNanos;
        }
    }

    /** What was read in it is not to be trusted from now on. */
    public final synchronized void end() {
        ended = true;
        provenNanos = System.nanoTime() - LONG_AGO;
    }

    /** Whether {@link #end} was called. */
    public final boolean isEnded() {
        return ended;
    }

    /** Whether what was read in it may be given now. */
    final boolean isTrusted(long nowNanos) {
        return nowNanos - provenNanos < BOUND_NANOS;
    }
}
