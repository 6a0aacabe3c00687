package io.keywright;

import java.time.Duration;

/**
 * What beginning a request gives that is to be done once.
 *
 * @param <R> the request's result
 */
public sealed interface Begun<R> permits Begun.First, Begun.InProgress, Begun.Done {

    /**
     * The caller is to do it, and says so by the claim when it is done or given up.
     *
     * @param claim the caller's token
     */
    record First<R>(Claim claim) implements Begun<R> {}

    /**
     * Somebody else is at it.
     *
     * @param remaining after which time it may be begun again, if nothing is heard of them
     */
    record InProgress<R>(Duration remaining) implements Begun<R> {}

    /**
     * It was done before.
     *
     * @param result what came of it
     */
    record Done<R>(R result) implements Begun<R> {

        /** Names the kind only: a result may be a secret. */
        @Override
        public String toString() {
            return "Done";
        }
    }
}
