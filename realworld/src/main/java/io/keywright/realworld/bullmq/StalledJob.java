package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Jobs whose worker may be gone ({@code stalled}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:stalled", type = RedisType.SET, example = "bull:order-events:stalled")
@Persistent(reason = "emptied by each check")
public record StalledJob(String queue, @Member String jobId) {}
