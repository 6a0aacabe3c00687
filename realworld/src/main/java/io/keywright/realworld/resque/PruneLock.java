package io.keywright.realworld.resque;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one node remove dead workers ({@code prune-lock}). */
@RedisKey(
        pattern = "pruning_dead_workers_in_progress",
        type = RedisType.STRING,
        ttl = "${resque.heartbeat-interval:60s}",
        example = "resque:pruning_dead_workers_in_progress")
public record PruneLock(@Value String hostname) {}
