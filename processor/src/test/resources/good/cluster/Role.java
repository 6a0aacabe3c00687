package cluster;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A role of a user; nobody asks what several users have in common. */
@Accept(rule = "CrossSlot", reason = "each user's roles are read by themselves")
@RedisKey(pattern = "roles:{user}", type = RedisType.SET, ttl = "1h")
@Bounded(50)
public record Role(long user, @Member String role) {}
