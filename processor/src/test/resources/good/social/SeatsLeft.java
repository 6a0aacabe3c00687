package social;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** How many seats of an event are free in one of its blocks. */
@RedisKey(pattern = "seats:{eventId}", type = RedisType.BITMAP, ttl = "30d", expiry = Expiry.SLIDING)
@Bounded(200)
public record SeatsLeft(
        long eventId, @BitCounter(bits = 40, signed = true, overflow = Overflow.FAIL) long left, @Member long from) {}
