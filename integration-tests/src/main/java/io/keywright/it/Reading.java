package io.keywright.it;

import io.keywright.annotation.EntryId;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.MaxAge;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What a meter showed. */
@RedisKey(pattern = "readings:{meter}", type = RedisType.STREAM, ttl = "1h", expiry = Expiry.SLIDING)
@MaxAge("1h")
public record Reading(long meter, @EntryId String id, double celsius) {}
