package social;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Sharded;
import io.keywright.annotation.Value;

/** Whether somebody is there. */
@RedisKey(pattern = "follows:{userId}", type = RedisType.CHANNEL)
@Sharded
public record Presence(long userId, @Value boolean online) {}
