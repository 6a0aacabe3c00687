package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The limits of a key ({@code rate-allowance}). */
@RedisKey(
        pattern = "rate-limit-{scope:hex}-{keyHash:[A-Za-z0-9_]}-allowance",
        type = RedisType.HASH,
        example = "tyk:rate-limit-616c696365406578616d706c652e636f6d-tok8sJ2kLm9QwEr-allowance")
@Persistent(reason = "one small record a key")
public record RateAllowance(String scope, String keyHash, double rate, double per) {}
