package io.keywright.sample.shop;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** That a user bought something on one day (UTC): one bit. */
@Accept(
        rule = "HotSlot",
        reason = "days are joined by BITOP, for which they must be in one slot; a key a day is little")
@RedisKey(
        pattern = "{{active}}:{day:yyyy-MM-dd}",
        type = RedisType.BITMAP,
        ttl = "60d",
        example = "shop:{active}:2026-11-22")
@Bounded(100_000)
public record ActiveUser(LocalDate day, @Member int userId) {}
