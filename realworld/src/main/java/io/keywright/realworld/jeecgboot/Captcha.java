package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The answer to a picture puzzle ({@code captcha}). */
@RedisKey(
        pattern = "{md5:[0-9a-f]32}{captcha:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "1m",
        example = "jeecgboot:d41d8cd98f00b204e9800998ecf8427eorder-events")
public record Captcha(String md5, String captcha, @Value String answer) {}
