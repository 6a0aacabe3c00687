package io.keywright.realworld.resque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Since when a worker works ({@code worker-started}). */
@RedisKey(
        pattern = "worker:{hostname:[A-Za-z0-9.-]}:{pid}:{queues}:started",
        type = RedisType.STRING,
        example = "resque:worker:host-1:42:high%2Clow:started")
@Persistent(reason = "removed when a worker ends")
public record WorkerStarted(
        String hostname, int pid, String queues, @Value String at) {}
