package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of all jobs ({@code jobs}). */
@RedisKey(pattern = "jobs", type = RedisType.SET, example = "quartz:jobs")
@Persistent(reason = "one member a job")
public record JobKey(@Member String jobKey) {}
