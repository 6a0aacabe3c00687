package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The department that a user belongs to ({@code cache-user-depart}). */
@RedisKey(
        pattern = "sys:cache:user::{username}::main_depart_info",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:user::alice::main_depart_info")
public record MainDepartment(String username, String departId, String departName) {}
