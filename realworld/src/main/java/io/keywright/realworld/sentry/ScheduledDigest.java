package io.keywright.realworld.sentry;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Digests that wait or are ready ({@code digest-schedule-w}, {@code digest-schedule-r}). */
@RedisKey(
        pattern = "d:s:w",
        type = RedisType.SORTED_SET,
        example = "sentry:d:s:w",
        repository = "DigestScheduleWRepository")
@RedisKey(
        pattern = "d:s:r",
        type = RedisType.SORTED_SET,
        example = "sentry:d:s:r",
        repository = "DigestScheduleRRepository")
@Persistent(reason = "moved between the two")
public record ScheduledDigest(
        @Member String timelineKey, @Score Instant due) {}
