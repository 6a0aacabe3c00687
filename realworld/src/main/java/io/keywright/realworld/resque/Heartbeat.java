package io.keywright.realworld.resque;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Life signs of the workers ({@code heartbeat}). */
@RedisKey(pattern = "workers:heartbeat", type = RedisType.HASH, example = "resque:workers:heartbeat")
@Persistent(reason = "one field a worker")
public record Heartbeat(@Field String workerId, @Value String at) {}
