package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The one token of a user on a kind of client ({@code single-login}). */
@RedisKey(
        pattern = "prefix_user_token:single_login:{clientType:lower}:{username}",
        type = RedisType.STRING,
        ttl = "7d",
        example = "jeecgboot:prefix_user_token:single_login:pc:alice")
public record SingleLogin(
        ClientType clientType, String username, @Value String token) {

    /** The values that stand in keys. */
    public enum ClientType {
        PC,
        APP,
        PHONE
    }
}
