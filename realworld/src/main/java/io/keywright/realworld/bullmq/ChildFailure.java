package io.keywright.realworld.bullmq;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Why children of a job have failed ({@code job-failed}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:{jobId}:failed",
        type = RedisType.HASH,
        example = "bull:order-events:17:failed")
@Persistent(reason = "removed with its job")
public record ChildFailure(
        String queue,
        long jobId,
        @Field String childKey,
        @Value String reason) {}
