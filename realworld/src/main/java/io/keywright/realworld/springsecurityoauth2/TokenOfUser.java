package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.Optional;

/** Access tokens of a client and perhaps a user ({@code uname_to_access}). */
@RedisKey(
        pattern = "uname_to_access:{clientId}{:username?}",
        type = RedisType.SET,
        ttl = "${oauth.token.validity:12h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "oauth:uname_to_access:alice%40example.com:alice")
public record TokenOfUser(
        String clientId, Optional<String> username, @Member String serialized) {}
