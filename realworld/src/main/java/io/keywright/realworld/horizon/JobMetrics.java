package io.keywright.realworld.horizon;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** How jobs of a class did since the last snapshot ({@code job-metrics}). */
@RedisKey(pattern = "job:{className:[A-Za-z0-9_.$]}", type = RedisType.HASH, example = "horizon:job:com.acme.Order")
@Persistent(reason = "deleted at each snapshot")
public record JobMetrics(String className, @Counter long throughput, double runtime) {}
