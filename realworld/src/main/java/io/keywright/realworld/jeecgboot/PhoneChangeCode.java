package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A code for a change of what a telephone number stands for ({@code change-phone}, {@code logoff-phone}). */
@RedisKey(
        pattern = "sys:cache:phone:change_phone_msg:{mobile}",
        type = RedisType.STRING,
        ttl = "10m",
        example = "jeecgboot:sys:cache:phone:change_phone_msg:13800000000",
        repository = "ChangePhoneRepository")
@RedisKey(
        pattern = "sys:cache:phone:qqy_log_off_user_msg:{mobile}",
        type = RedisType.STRING,
        ttl = "10m",
        example = "jeecgboot:sys:cache:phone:qqy_log_off_user_msg:13800000000",
        repository = "LogoffPhoneRepository")
public record PhoneChangeCode(String mobile, @Value String code) {}
