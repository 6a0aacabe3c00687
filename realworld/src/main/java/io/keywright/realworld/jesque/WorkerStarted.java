package io.keywright.realworld.jesque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Since when a worker works, in Java's or PHP's form of a date ({@code worker-started}). */
@RedisKey(
        pattern = "worker:{workerName}:started",
        type = RedisType.STRING,
        example = "jesque:worker:host-1%3A4711-0%3Ahigh%2Clow:started")
@Persistent(reason = "removed when a worker ends")
public record WorkerStarted(String workerName, @Value String date) {}
