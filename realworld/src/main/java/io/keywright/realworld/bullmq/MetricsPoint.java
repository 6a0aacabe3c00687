package io.keywright.realworld.bullmq;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs ended in a state, minute by minute ({@code metrics-data}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:metrics:{state:lower}:data",
        type = RedisType.LIST,
        example = "bull:order-events:metrics:completed:data")
@Persistent(reason = "bounded by number")
@Bounded(20160)
public record MetricsPoint(String queue, State state, @Value long count) {

    /** The values that stand in keys. */
    public enum State {
        COMPLETED,
        FAILED
    }
}
