package io.keywright.realworld.ru102j;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** Readings of all meters ({@code global-feed}). */
@RedisKey(pattern = "sites:feed", type = RedisType.STREAM, example = "ru102j:sites:feed")
@Persistent(reason = "bounded by number")
@Bounded(10000)
public record MeterReading(
        @EntryId String entryId, long siteId, Instant dateTime, double whUsed, double whGenerated, double tempC) {}
