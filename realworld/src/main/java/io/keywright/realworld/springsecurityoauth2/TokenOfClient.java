package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Access tokens of a client ({@code client_id_to_access}). */
@RedisKey(
        pattern = "client_id_to_access:{clientId}",
        type = RedisType.SET,
        ttl = "${oauth.token.validity:12h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "oauth:client_id_to_access:alice%40example.com")
public record TokenOfClient(String clientId, @Member String serialized) {}
