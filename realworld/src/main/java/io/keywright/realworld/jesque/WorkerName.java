package io.keywright.realworld.jesque;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The workers ({@code workers}). */
@RedisKey(pattern = "workers", type = RedisType.SET, example = "jesque:workers")
@Persistent(reason = "removed when a worker ends")
public record WorkerName(@Member String name) {}
