package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A user who is signed in ({@code online-token}). */
@RedisKey(
        pattern = "{tenantNo}:online_tokens:{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "3653d",
        example = "ruoyi-vue-plus:42:online_tokens:tok8sJ2kLm9QwEr")
@Persistent(reason = "where the time of a session is configured as unlimited")
public record OnlineUser(
        long tenantNo,
        String token,
        String userName,
        String ipaddr,
        String browser,
        Instant loginTime,
        @Ttl Optional<Duration> timeToLive) {}
