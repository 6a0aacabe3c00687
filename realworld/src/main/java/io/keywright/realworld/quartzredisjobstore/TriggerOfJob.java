package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of the triggers of a job ({@code job-triggers}). */
@RedisKey(
        pattern = "job_triggers:{jobGroup}:{jobName}",
        type = RedisType.SET,
        example = "quartz:job_triggers:billing:reports")
@Persistent(reason = "kept with the job")
public record TriggerOfJob(
        String jobGroup, String jobName, @Member String triggerKey) {}
