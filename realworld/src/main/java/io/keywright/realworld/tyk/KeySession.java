package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session of a key ({@code apikey}). */
@RedisKey(
        pattern = "apikey-{keyHash:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "3653d",
        example = "tyk:apikey-tok8sJ2kLm9QwEr")
@Persistent(reason = "a key that does not expire, until it is revoked")
public record KeySession(
        String keyHash,
        List<String> accessRights,
        double rate,
        long quotaMax,
        @Ttl Optional<Duration> timeToLive) {}
