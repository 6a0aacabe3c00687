package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Calls of a method by an address in a window ({@code rate-limit-ip}). */
@RedisKey(
        pattern = "rate_limit:{ip:[0-9a-f.:]}-{className:[A-Za-z0-9_.$]}-{methodName:[A-Za-z0-9_$]}",
        type = RedisType.STRING,
        ttl = "60s",
        example = "ruoyi-vue:rate_limit:203.0.113.7-com.acme.Order-findById")
public record MethodCallsByAddress(
        String ip,
        String className,
        String methodName,
        @Counter @Value long calls) {}
