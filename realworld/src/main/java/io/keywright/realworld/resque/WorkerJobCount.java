package io.keywright.realworld.resque;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs of a worker ({@code stat-worker-processed}, {@code stat-worker-failed}). */
@RedisKey(
        pattern = "stat:processed:{hostname:[A-Za-z0-9.-]}:{pid}:{queues}",
        type = RedisType.STRING,
        example = "resque:stat:processed:host-1:42:high%2Clow",
        repository = "StatWorkerProcessedRepository")
@RedisKey(
        pattern = "stat:failed:{hostname:[A-Za-z0-9.-]}:{pid}:{queues}",
        type = RedisType.STRING,
        example = "resque:stat:failed:host-1:42:high%2Clow",
        repository = "StatWorkerFailedRepository")
@Persistent(reason = "removed when a worker ends")
public record WorkerJobCount(
        String hostname,
        int pid,
        String queues,
        @Counter @Value long jobs) {}
