package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The limits of a key ({@code rate-allowance}). */
@RedisKey(pattern = "rate-limit-{scope}-{keyHash:[A-Za-z0-9_-]8..}-allowance", type = RedisType.HASH)
@Persistent(reason = "one small record a key")
public record RateAllowance(String scope, String keyHash, double rate, double per) {}
