package social;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** That a user was active on a day. */
@Accept(rule = "HotSlot", reason = "days are joined by BITOP, which needs them in one slot")
@RedisKey(pattern = "{{active}}:{day:yyyy-MM-dd}", type = RedisType.BITMAP, ttl = "60d")
@Bounded(1_000_000)
public record ActiveUser(LocalDate day, @Member int userId) {}
