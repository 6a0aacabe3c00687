package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import org.jspecify.annotations.Nullable;

/** What a scheduler starts, and when ({@code scheduler}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:repeat:{schedulerId}",
        type = RedisType.HASH,
        example = "bull:order-events:repeat:alice%40example.com")
@Persistent(reason = "schedules stay until they are removed")
public record JobScheduler(
        String queue,
        String schedulerId,
        String name,
        @Nullable String tz,
        @Nullable String pattern,
        @Nullable Long every,
        @Nullable String data) {}
