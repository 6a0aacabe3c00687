package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of groups of jobs that are paused ({@code paused-job-groups}). */
@RedisKey(pattern = "paused_job_groups", type = RedisType.SET, example = "quartz:paused_job_groups")
@Persistent(reason = "one member a group")
public record PausedJobGroup(@Member String groupKey) {}
