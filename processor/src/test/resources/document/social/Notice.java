package social;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What everybody is to know. */
@RedisKey(pattern = "notices", type = RedisType.STREAM)
@Persistent(reason = "the last hundred are always there")
@Bounded(100)
public record Notice(String text) {}
