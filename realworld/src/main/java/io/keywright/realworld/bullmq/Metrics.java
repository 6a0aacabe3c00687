package io.keywright.realworld.bullmq;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many jobs have ended in a state ({@code metrics}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:metrics:{state:lower}",
        type = RedisType.HASH,
        example = "bull:order-events:metrics:completed")
@Persistent(reason = "one small record a queue")
public record Metrics(
        String queue,
        State state,
        @Counter long count,
        @Nullable Instant prevTS,
        @Nullable Long prevCount) {

    /** The values that stand in keys. */
    public enum State {
        COMPLETED,
        FAILED
    }
}
