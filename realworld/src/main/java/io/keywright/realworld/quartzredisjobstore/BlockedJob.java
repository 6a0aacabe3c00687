package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of jobs that must not run twice at a time ({@code blocked-jobs}). */
@RedisKey(pattern = "blocked_jobs", type = RedisType.SET, example = "quartz:blocked_jobs")
@Persistent(reason = "removed as jobs end")
public record BlockedJob(@Member String jobKey) {}
