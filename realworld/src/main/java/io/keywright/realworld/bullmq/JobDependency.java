package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of the children that a job waits for ({@code job-dependencies}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:{jobId}:dependencies",
        type = RedisType.SET,
        example = "bull:order-events:17:dependencies")
@Persistent(reason = "removed with its job")
public record JobDependency(
        String queue, long jobId, @Member String childKey) {}
