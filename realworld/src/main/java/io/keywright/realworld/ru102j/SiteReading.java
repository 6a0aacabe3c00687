package io.keywright.realworld.ru102j;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** Readings of a site's meter ({@code site-feed}). */
@RedisKey(pattern = "sites:feed:{siteId}", type = RedisType.STREAM, example = "ru102j:sites:feed:42")
@Persistent(reason = "bounded by number")
@Bounded(2440)
public record SiteReading(
        long siteId, @EntryId String entryId, Instant dateTime, double whUsed, double whGenerated, double tempC) {}
