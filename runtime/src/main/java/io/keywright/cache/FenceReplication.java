package io.keywright.cache;

import io.keywright.annotation.Consistency;
import java.time.Duration;

/**
 * On how many replicas a fence is to stand before the work begins, at the level {@link Consistency#FAILOVER_SAFE}.
 * Immutable.
 *
 * @param replicas how many, at least 1
 * @param timeout how long the server waits for them at most; a write that comes while others wait takes up to twice
 *     that
 * @param required whether a write whose fence stands on fewer is not begun; else it goes on, and
 *     {@link CacheMetrics#fenceUnreplicated} says so: a failover may then lose the fence
 */
public record FenceReplication(int replicas, Duration timeout, boolean required) {

    /** One replica, 100 ms, required. */
    public static final FenceReplication DEFAULT = new FenceReplication(1, Duration.ofMillis(100), true);

    public FenceReplication {
        if (replicas < 1 || timeout.compareTo(CachePolicy.LONGEST) > 0 || timeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A fence is waited for on at least one replica, for at least a millisecond and at most ten years: "
                            + replicas + ", " + timeout);
        }
    }
}
