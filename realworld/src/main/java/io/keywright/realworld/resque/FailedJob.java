package io.keywright.realworld.resque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Jobs that have failed ({@code failed}). */
@RedisKey(pattern = "failed", type = RedisType.LIST, example = "resque:failed")
@Persistent(reason = "cleared by hand")
public record FailedJob(String exception, String error, String queue) {}
