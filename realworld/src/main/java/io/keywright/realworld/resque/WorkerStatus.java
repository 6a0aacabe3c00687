package io.keywright.realworld.resque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;

/** What a worker does ({@code worker}). */
@RedisKey(
        pattern = "worker:{hostname:[A-Za-z0-9.-]}:{pid}:{queues}",
        type = RedisType.STRING,
        example = "resque:worker:host-1:42:high%2Clow")
@Persistent(reason = "removed when a worker ends")
public record WorkerStatus(
        String hostname,
        int pid,
        String queues,
        String queue,
        @StoredAs("run_at") String runAt,
        String payload) {}
