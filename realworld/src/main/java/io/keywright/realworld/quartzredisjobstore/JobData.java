package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Data of a job ({@code job-data-map}). */
@RedisKey(
        pattern = "job_data_map:{jobGroup}:{jobName}",
        type = RedisType.HASH,
        example = "quartz:job_data_map:billing:reports")
@Persistent(reason = "kept with the job")
public record JobData(
        String jobGroup,
        String jobName,
        @Field String name,
        @Value String value) {}
