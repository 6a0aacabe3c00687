package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A code that was sent by text message ({@code sms-code}). */
@RedisKey(
        pattern = "phone_msg{mobile}",
        type = RedisType.STRING,
        ttl = "10m",
        example = "jeecgboot:phone_msg13800000000")
public record SmsCode(String mobile, @Value String code) {}
