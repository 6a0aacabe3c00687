package io.keywright.realworld.horizon;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job: an hour after success, a week after failure, without end while it waits ({@code job}). */
@RedisKey(
        pattern = "{jobUuid}",
        type = RedisType.HASH,
        ttl = "7d",
        example = "horizon:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
@Persistent(reason = "a job that waits or runs")
public record Job(
        UUID jobUuid,
        String connection,
        String queue,
        String name,
        String status,
        String payload,
        @StoredAs("created_at") double createdAt,
        @StoredAs("completed_at") @Nullable Double completedAt,
        @Ttl Optional<Duration> timeToLive) {}
