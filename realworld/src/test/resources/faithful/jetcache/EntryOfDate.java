package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Value;
import java.time.Instant;

/** What is cached under a date ({@code date-key}). */
@RedisKey(pattern = "Date{at:yyyyMMddHHmmss,SSS}", type = RedisType.STRING, ttl = "${jetcache.expire-after-write:1h}")
public record EntryOfDate(Instant at, @Value byte[] holder) {

    /** The values that stand in keys. */
    public enum ClassName { @StoredAs("Date")
DATE }
}
