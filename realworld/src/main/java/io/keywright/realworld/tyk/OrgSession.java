package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session of an organisation ({@code orgkey}). */
@RedisKey(
        pattern = "orgkey.{orgId:[0-9a-f]24}",
        type = RedisType.STRING,
        ttl = "3653d",
        example = "tyk:orgkey.5f9c1e2a7b3d4e6f8a9b0c1d")
@Persistent(reason = "an organisation whose session does not expire")
public record OrgSession(
        String orgId,
        List<String> accessRights,
        double rate,
        long quotaMax,
        @Ttl Optional<Duration> timeToLive) {}
