package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Children of a job that have failed for good ({@code job-unsuccessful}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:{jobId}:unsuccessful", type = RedisType.SORTED_SET)
@Persistent(reason = "removed with its job")
public record UnsuccessfulChild(String queue, String jobId, @Member String childKey, @Score Instant at) {}
