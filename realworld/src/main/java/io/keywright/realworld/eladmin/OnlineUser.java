package io.keywright.realworld.eladmin;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** A user who is signed in ({@code online-token}). */
@RedisKey(
        pattern = "online_token:{username}:{md5:[0-9a-f]32}",
        type = RedisType.STRING,
        ttl = "${eladmin.jwt.token-validity:2h}",
        expiry = Expiry.SLIDING,
        example = "eladmin:online_token:alice:d41d8cd98f00b204e9800998ecf8427e")
public record OnlineUser(String username, String md5, String nickName, String ip, String browser, Instant loginTime) {}
