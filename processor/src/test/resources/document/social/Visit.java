package social;

import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** That someone was there on a day. */
@RedisKey(pattern = "visitors:{day:yyyy-MM-dd}", type = RedisType.HYPERLOGLOG, ttl = "90d")
public record Visit(LocalDate day, @Member String visitorId) {}
