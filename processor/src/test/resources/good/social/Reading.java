package social;

import io.keywright.annotation.EntryId;
import io.keywright.annotation.MaxAge;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What a meter showed. */
@RedisKey(pattern = "readings:{meter}", type = RedisType.STREAM)
@Persistent(reason = "read again whenever the accounts are made")
@MaxAge("7d")
public record Reading(long meter, @EntryId String id, double celsius) {}
