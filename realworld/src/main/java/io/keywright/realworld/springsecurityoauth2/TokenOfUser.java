package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Ttl;
import java.util.Optional;

/** Access tokens of a client and perhaps a user ({@code uname_to_access}). */
@RedisKey(
        pattern = "uname_to_access:{clientId}{:username?}",
        type = RedisType.SET,
        ttl = "3650d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "oauth:uname_to_access:alice%40example.com:alice")
@Ttl
public record TokenOfUser(
        String clientId,
        Optional<String> username,

        @Member @Serialized(codec = SerializedToken.Codec.class)
        SerializedToken serialized) {}
