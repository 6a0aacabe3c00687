package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import org.jspecify.annotations.Nullable;

/** What is set for a queue ({@code meta}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:meta", type = RedisType.HASH, example = "bull:order-events:meta")
@Persistent(reason = "settings of a queue")
public record QueueSettings(
        String queue,
        @StoredAs("opts.maxLenEvents") int maxLenEvents,
        @Nullable Boolean paused,
        @Nullable Integer concurrency,
        String version) {}
