package io.keywright.realworld.bullmq;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What happened to the jobs of a queue ({@code events}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:events", type = RedisType.STREAM, example = "bull:order-events:events")
@Persistent(reason = "bounded by number")
@Bounded(10000)
public record QueueEvent(String queue, @EntryId String entryId, String event, String jobId) {}
