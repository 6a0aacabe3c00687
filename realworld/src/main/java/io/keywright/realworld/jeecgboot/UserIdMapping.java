package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The id of a user ({@code cache-user-id}). */
@RedisKey(
        pattern = "sys:cache:user:id_mapping::{username}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:user:id_mapping::alice")
public record UserIdMapping(String username, @Value String userId) {}
