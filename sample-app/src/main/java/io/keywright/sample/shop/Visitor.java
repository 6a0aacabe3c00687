package io.keywright.sample.shop;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/**
 * That somebody was in the shop on one day (UTC). The days are counted, alone and together, and nobody can be read
 * back; the hash tag keeps all days in one slot of a cluster, so that they can be counted together.
 */
@Accept(
        rule = "HotSlot",
        reason = "the days of a week are counted together, for which they must be in one slot; a key a day is little")
@RedisKey(
        pattern = "{{visitors}}:{day:yyyy-MM-dd}",
        type = RedisType.HYPERLOGLOG,
        ttl = "90d",
        example = "shop:{visitors}:2026-11-22")
public record Visitor(LocalDate day, @Member long visitorId) {}
