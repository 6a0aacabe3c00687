package io.keywright.realworld.discourse;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.Optional;

/** When a user did what is limited across all sites ({@code rate-limit-global}). */
@RedisKey(
        pattern = "GLOBAL::l-rate-limit3::{userId?}:{limitType:[A-Za-z0-9_.@-]}",
        type = RedisType.LIST,
        ttl = "${discourse.rate-limit.twice-the-window:2m}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "discourse:GLOBAL::l-rate-limit3::42:alice@example.com")
@Bounded(100)
public record GlobalAction(
        Optional<Long> userId, String limitType, @Value long at) {}
