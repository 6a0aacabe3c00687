package io.keywright.realworld.jesque;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs of a worker ({@code stat-worker-processed}, {@code stat-worker-failed}). */
@RedisKey(
        pattern = "stat:processed:{workerName}",
        type = RedisType.STRING,
        example = "jesque:stat:processed:host-1%3A4711-0%3Ahigh%2Clow",
        repository = "StatWorkerProcessedRepository")
@RedisKey(
        pattern = "stat:failed:{workerName}",
        type = RedisType.STRING,
        example = "jesque:stat:failed:host-1%3A4711-0%3Ahigh%2Clow",
        repository = "StatWorkerFailedRepository")
@Persistent(reason = "removed when a worker ends")
public record WorkerJobCount(
        String workerName, @Counter @Value long jobs) {}
