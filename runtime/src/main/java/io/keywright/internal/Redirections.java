package io.keywright.internal;

/**
 * How a cluster's redirections are followed. Each says that the command was not executed, so that sending it again is
 * always safe.
 *
 * <p>Lettuce follows the first few of them by itself, without a pause. While slots move that is too hasty: nodes learn
 * of a new owner one after the other, for some heartbeats two of them may name each other, and the keys of one command
 * may be on both sides. So what comes through to here waits for a moment that grows.
 */
final class Redirections {

    /** With the pauses about 4 s in all; a call's own deadline is mostly sooner. */
    static final int MOST = 20;

    private static final int FIRST_PAUSE_MILLIS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 250;
    private static final int DOUBLINGS = 6;

    private Redirections() {}

    /** Whether a server's error is one: MOVED and ASK name another node, TRYAGAIN the same one, later. */
    static boolean isRedirection(String error) {
        return ServerError.isUpFront(error, "MOVED")
                || ServerError.isUpFront(error, "ASK")
                || ServerError.isUpFront(error, "TRYAGAIN");
    }

    /** How long to wait before the next one is followed. */
    static int pauseMillis(int followed) {
        return Math.min(FIRST_PAUSE_MILLIS << Math.min(followed, DOUBLINGS), LONGEST_PAUSE_MILLIS);
    }
}
