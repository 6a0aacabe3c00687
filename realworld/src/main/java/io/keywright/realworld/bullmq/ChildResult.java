package io.keywright.realworld.bullmq;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Results of a job's children ({@code job-processed}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:{jobId}:processed",
        type = RedisType.HASH,
        example = "bull:order-events:17:processed")
@Persistent(reason = "removed with its job")
public record ChildResult(
        String queue,
        long jobId,
        @Field String childKey,
        @Value String result) {}
