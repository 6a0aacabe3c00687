package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Classes of jobs that are measured ({@code measured-jobs}). */
@RedisKey(pattern = "measured_jobs", type = RedisType.SET, example = "horizon:measured_jobs")
@Persistent(reason = "one member a class")
public record MeasuredJob(@Member String className) {}
