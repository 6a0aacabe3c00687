package io.keywright.it;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** How many orders came in one hour of a day. */
@RedisKey(
        pattern = "hourly:{day:yyyy-MM-dd}",
        type = RedisType.BITMAP,
        ttl = "8d",
        expiry = Expiry.REFRESH_ON_WRITE,
        jitter = "0%")
@Bounded(24)
public record HourlyOrders(
        LocalDate day,
        @Member int hour,
        @BitCounter(bits = 16) long orders) {}
