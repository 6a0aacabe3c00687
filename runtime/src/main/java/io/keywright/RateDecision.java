package io.keywright;

import java.time.Duration;

/**
 * What a rate limiter decided.
 *
 * <p>Where it is not the server's decision ({@link #source()}), {@code allowed} is what the limit declares for that
 * case, {@code remaining} is 0 and both durations are zero, since nobody knows better.
 *
 * @param allowed whether the permits were given; of a look, whether one would be
 * @param limit how many permits there are in a window
 * @param remaining how many are left
 * @param retryAfter after which time as many permits as were asked for will be there, if nobody else takes any; zero
 *     where they were given
 * @param resetAfter after which time all permits will be there again, if nobody takes any
 * @param source who decided
 */
public record RateDecision(
        boolean allowed, long limit, long remaining, Duration retryAfter, Duration resetAfter, Source source) {

    /** Who decided. */
    public enum Source {
        /** The server, atomically. */
        SERVER,

        /** Nobody asked it: it could not be reached, or refuses to write. No permit was taken. */
        UNAVAILABLE,

        /** It was asked, and its reply was lost: the permits were taken once, or not at all. It is not asked again. */
        UNKNOWN
    }
}
