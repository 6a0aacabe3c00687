package io.keywright.annotation;

/** How a {@link RateLimit} counts the permits that were taken. */
public enum RateAlgorithm {
    /**
     * No span of time as long as the window ever has more permits than declared, wherever it begins. Exact to the
     * millisecond up to 64 permits; above, a permit comes back up to a 64th of the window late, never early. The state
     * is 10 bytes for each moment in which permits were taken, at most 650.
     */
    SLIDING_WINDOW,

    /**
     * The first permit starts a window, and all of them come back at its end: a counter, the smallest state. Two
     * windows may follow each other so that up to twice the permits are taken within the length of one.
     */
    FIXED_WINDOW,

    /**
     * Permits come back one by one, evenly over the window, and can be saved up to their number: a token bucket, which
     * decides as GCRA does. Right for a rate that is to be smoothed; from a full bucket on, the length of one window
     * sees up to twice the permits. The state is 16 bytes.
     */
    TOKEN_BUCKET
}
