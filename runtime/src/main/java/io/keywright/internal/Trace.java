package io.keywright.internal;

import org.jspecify.annotations.Nullable;

/** Where one call went. Written by whoever sends it, read once it is answered. */
final class Trace {

    private @Nullable Origin origin;
    private Origin.@Nullable Known then;
    private boolean sentAgain;

    /** The call is about to be sent there. */
    void sentTo(Origin to) {
        origin = to;
        then = to.ask();
    }

    /**
     * The server did not execute the call, which is sent again.
     *
     * @param elsewhere whether perhaps to another server
     */
    void sentAgain(boolean elsewhere) {
        sentAgain = true;
        if (elsewhere) {
            origin = null;
        }
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    /** The epoch of the server that answered; {@link Origin#UNKNOWN} if there is any doubt. */
    long epoch() {
        return origin == null || then == null ? Origin.UNKNOWN : origin.epochSince(then);
    }

    /** Whether another call, sent right after this one, was executed after it on the same connection. */
    boolean isFollowedBy(Trace other) {
        return !sentAgain
                && !other.sentAgain
                && origin != null
                && origin == other.origin
                && then != null
                && other.then != null
                && then.connection() == other.then.connection();
    }
}
