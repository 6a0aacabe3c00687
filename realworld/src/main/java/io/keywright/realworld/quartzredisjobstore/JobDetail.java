package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import org.jspecify.annotations.Nullable;

/** A job ({@code job}). */
@RedisKey(pattern = "job:{jobGroup}:{jobName}", type = RedisType.HASH, example = "quartz:job:billing:reports")
@Persistent(reason = "kept with the job")
public record JobDetail(
        String jobGroup,
        String jobName,
        String jobClass,
        @Nullable String description,
        boolean durability,
        boolean requestsRecovery) {}
