package io.keywright.realworld.horizon;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Past measurements of a queue as JSON ({@code queue-snapshot}). */
@RedisKey(pattern = "snapshot:queue:{queue}", type = RedisType.SORTED_SET, example = "horizon:snapshot:queue:billing")
@Persistent(reason = "bounded by number")
@Bounded(24)
public record QueueSnapshot(
        String queue, @Member String measurement, @Score Instant at) {}
