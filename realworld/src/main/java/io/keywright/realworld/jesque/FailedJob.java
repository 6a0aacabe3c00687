package io.keywright.realworld.jesque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** Jobs that have failed ({@code failed}). */
@RedisKey(pattern = "failed", type = RedisType.LIST, example = "jesque:failed")
@Persistent(reason = "cleared by hand")
public record FailedJob(String jobClass, String exception, Instant failedAt) {}
