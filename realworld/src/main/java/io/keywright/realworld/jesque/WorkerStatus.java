package io.keywright.realworld.jesque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What a worker does ({@code worker}). */
@RedisKey(
        pattern = "worker:{workerName}",
        type = RedisType.STRING,
        example = "jesque:worker:host-1%3A4711-0%3Ahigh%2Clow")
@Persistent(reason = "removed when a worker ends")
public record WorkerStatus(String workerName, String queue, Instant runAt, String payload) {}
