package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.util.UUID;

/**
 * Jobs, newest first by a negative score ({@code recent-jobs}, {@code failed-jobs}, {@code recent-failed-jobs},
 * {@code pending-jobs}, {@code completed-jobs}, {@code silenced-jobs}, {@code monitored-jobs}).
 */
@RedisKey(
        pattern = "recent_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:recent_jobs",
        repository = "RecentJobsRepository")
@RedisKey(
        pattern = "failed_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:failed_jobs",
        repository = "FailedJobsRepository")
@RedisKey(
        pattern = "recent_failed_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:recent_failed_jobs",
        repository = "RecentFailedJobsRepository")
@RedisKey(
        pattern = "pending_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:pending_jobs",
        repository = "PendingJobsRepository")
@RedisKey(
        pattern = "completed_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:completed_jobs",
        repository = "CompletedJobsRepository")
@RedisKey(
        pattern = "silenced_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:silenced_jobs",
        repository = "SilencedJobsRepository")
@RedisKey(
        pattern = "monitored_jobs",
        type = RedisType.SORTED_SET,
        example = "horizon:monitored_jobs",
        repository = "MonitoredJobsRepository")
@Persistent(reason = "trimmed by age")
public record ListedJob(@Member UUID jobId, @Score double newestFirst) {}
