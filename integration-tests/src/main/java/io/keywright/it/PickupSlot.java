package io.keywright.it;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** How many orders a branch can still hand over in one hour of a day. */
@RedisKey(pattern = "pickup:{branch}:{day:yyyy-MM-dd}", type = RedisType.BITMAP, ttl = "10d")
@Bounded(24)
public record PickupSlot(
        String branch,
        LocalDate day,
        @Member int hour,
        @BitCounter(bits = 8, overflow = Overflow.FAIL) int free) {}
