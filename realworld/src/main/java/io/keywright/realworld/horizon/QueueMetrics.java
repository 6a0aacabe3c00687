package io.keywright.realworld.horizon;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** How a queue did since the last snapshot ({@code queue-metrics}). */
@RedisKey(pattern = "queue:{queue}", type = RedisType.HASH, example = "horizon:queue:billing")
@Persistent(reason = "deleted at each snapshot")
public record QueueMetrics(String queue, @Counter long throughput, double runtime) {}
