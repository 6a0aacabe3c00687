package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of the jobs of a group ({@code job-group}). */
@RedisKey(pattern = "job_group:{jobGroup}", type = RedisType.SET, example = "quartz:job_group:billing")
@Persistent(reason = "kept with the group")
public record JobInGroup(String jobGroup, @Member String jobKey) {}
