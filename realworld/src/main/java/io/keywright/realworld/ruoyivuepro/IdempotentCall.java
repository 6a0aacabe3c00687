package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Keeps a call from being made twice ({@code idempotent}). */
@RedisKey(
        pattern = "idempotent:{keyPart:[0-9a-f]32}",
        type = RedisType.STRING,
        ttl = "1s",
        example = "ruoyi-vue-pro:idempotent:d41d8cd98f00b204e9800998ecf8427e")
public record IdempotentCall(String keyPart, @Value String mark) {}
