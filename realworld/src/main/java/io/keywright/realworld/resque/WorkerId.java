package io.keywright.realworld.resque;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The workers ({@code workers}). */
@RedisKey(pattern = "workers", type = RedisType.SET, example = "resque:workers")
@Persistent(reason = "removed when a worker ends")
public record WorkerId(@Member String workerId) {}
