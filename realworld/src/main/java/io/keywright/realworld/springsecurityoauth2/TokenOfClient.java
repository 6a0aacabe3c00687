package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Ttl;

/** Access tokens of a client ({@code client_id_to_access}). */
@RedisKey(
        pattern = "client_id_to_access:{clientId}",
        type = RedisType.SET,
        ttl = "3650d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "oauth:client_id_to_access:alice%40example.com")
@Ttl
public record TokenOfClient(
        String clientId,

        @Member @Serialized(codec = SerializedToken.Codec.class)
        SerializedToken serialized) {}
