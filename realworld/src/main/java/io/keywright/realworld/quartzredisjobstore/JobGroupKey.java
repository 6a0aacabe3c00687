package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of all groups of jobs ({@code job-groups}). */
@RedisKey(pattern = "job_groups", type = RedisType.SET, example = "quartz:job_groups")
@Persistent(reason = "one member a group")
public record JobGroupKey(@Member String groupKey) {}
