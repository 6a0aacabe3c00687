package io.keywright.annotation;

/** What a write does that would make a {@link Bounded} collection longer than its bound. */
public enum WhenFull {
    /**
     * What suits the type: {@link #DROP_OLDEST} for a LIST and a STREAM, {@link #DROP_ACKNOWLEDGED} for a STREAM with
     * {@link ConsumerGroups}, {@link #DROP_LOWEST} for a SORTED_SET, {@link #REFUSE} for the others.
     */
    STANDARD,

    /**
     * It is refused as a whole, by a {@code BoundExceededException}, and nothing is written. Fits HASH maps, LIST, SET,
     * SORTED_SET, BITMAP and GEO.
     */
    REFUSE,

    /**
     * It is done, and as many elements as are too many are dropped, those pushed first: at the end of a LIST that the
     * push did not go to, and the entries of the lowest ids of a STREAM, whether a consumer group still needs them or
     * not. Fits LIST and STREAM.
     */
    DROP_OLDEST,

    /**
     * As {@link #DROP_OLDEST}, but no entry goes that a consumer group has not read, or not acknowledged: the stream is
     * as long as its slowest group makes it. Fits STREAM.
     */
    DROP_ACKNOWLEDGED,

    /**
     * It is done, and as many members as are too many are dropped, those of the lowest scores; what was written may be
     * among them, and then the write answers that it is not there. Fits SORTED_SET.
     */
    DROP_LOWEST,

    /** As {@link #DROP_LOWEST}, with the highest scores. Fits SORTED_SET. */
    DROP_HIGHEST
}
