package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Value;

/** What is cached under a number ({@code number-key}). */
@RedisKey(
        pattern = "n:{type}:{id}",
        type = RedisType.STRING,
        ttl = "${jetcache.expire-after-write:1h}",
        example = "jetcache:n:Integer:42")
public record EntryOfNumber(NumberType type, long id, @Value byte[] holder) {

    /** The values that stand in keys. */
    public enum ClassName {
        @StoredAs("Integer")
        INTEGER,
        @StoredAs("Long")
        LONG,
        @StoredAs("Short")
        SHORT,
        @StoredAs("Byte")
        BYTE
    }

    /** The values that stand in keys. */
    public enum NumberType {
        @StoredAs("Integer")
        INTEGER,
        @StoredAs("Long")
        LONG,
        @StoredAs("Short")
        SHORT,
        @StoredAs("Byte")
        BYTE
    }
}
