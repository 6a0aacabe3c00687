package io.keywright.realworld.horizon;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Ttl;

/** Jobs with a tag ({@code tag}). */
@RedisKey(
        pattern = "tag:{tag}",
        type = RedisType.SORTED_SET,
        ttl = "3653d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "horizon:tag:App%5CModels%5CUser%3A1")
@Ttl
public record TaggedJob(
        String tag, @Member String jobId, @Score double at) {}
