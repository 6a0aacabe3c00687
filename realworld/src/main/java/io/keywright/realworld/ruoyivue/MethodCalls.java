package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Calls of a method in a window ({@code rate-limit-default}). */
@RedisKey(
        pattern = "rate_limit:{className:[A-Za-z0-9_.$]}-{methodName:[A-Za-z0-9_$]}",
        type = RedisType.STRING,
        ttl = "60s",
        example = "ruoyi-vue:rate_limit:com.acme.Order-findById")
public record MethodCalls(
        String className, String methodName, @Counter @Value long calls) {}
