package io.keywright.realworld.jesque;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs of all workers ({@code stat-processed}, {@code stat-failed}). */
@RedisKey(
        pattern = "stat:processed",
        type = RedisType.STRING,
        example = "jesque:stat:processed",
        repository = "StatProcessedRepository")
@RedisKey(
        pattern = "stat:failed",
        type = RedisType.STRING,
        example = "jesque:stat:failed",
        repository = "StatFailedRepository")
@Persistent(reason = "counts for ever")
public record JobCount(@Counter @Value long jobs) {}
