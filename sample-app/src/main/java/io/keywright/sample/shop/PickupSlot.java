package io.keywright.sample.shop;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** How many orders a branch can still hand over in one hour of a day: a byte each, and never less than none. */
@RedisKey(
        pattern = "pickup:{branchId}:{day:yyyy-MM-dd}",
        type = RedisType.BITMAP,
        ttl = "10d",
        example = "shop:pickup:mitte:2026-11-22")
@Bounded(24)
public record PickupSlot(
        String branchId,
        LocalDate day,
        @Member int hour,
        @BitCounter(bits = 8, overflow = Overflow.FAIL) int free) {}
