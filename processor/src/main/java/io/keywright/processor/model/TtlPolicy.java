package io.keywright.processor.model;

import io.keywright.annotation.Expiry;
import io.keywright.processor.pattern.TtlExpression;
import java.util.Optional;

/** How long the keys of a schema live. */
public sealed interface TtlPolicy {

    /**
     * For ever.
     *
     * @param reason why that is right
     */
    record Persistent(String reason) implements TtlPolicy {}

    /** Not at all: a CHANNEL keeps nothing. */
    record None() implements TtlPolicy {}

    /**
     * Up to a TTL.
     *
     * @param ttl the upper bound
     * @param expiry what it is counted from
     * @param jitterPercent by how much at most it is shortened at random
     * @param perCall whether each written value brings its own TTL, or callers give that of a collection; within the
     *     bound
     * @param noneBecause why a written value may also bring none, and then stays; empty where each brings one
     */
    record Expiring(TtlExpression ttl, Expiry expiry, int jitterPercent, boolean perCall, Optional<String> noneBecause)
            implements TtlPolicy {}
}
