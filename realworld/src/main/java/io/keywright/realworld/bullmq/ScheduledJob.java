package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** A job that a scheduler has made for one moment ({@code scheduled-job}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:repeat:{schedulerId}:{next}",
        type = RedisType.HASH,
        example = "bull:order-events:repeat:alice%40example.com:1706659200000")
@Persistent(reason = "removed by the queue's own rules when the job is done")
public record ScheduledJob(
        String queue, String schedulerId, Instant next, String name, String data, String opts, Instant timestamp) {}
