package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a method gave for these arguments ({@code method-cache}). */
@RedisKey(
        pattern = "m:{className:[A-Za-z0-9_.$]}#{methodName:[A-Za-z0-9_$]}({signature:[A-Za-z0-9_$/;\\\\[]}){args}",
        type = RedisType.STRING,
        ttl = "${jetcache.expire-after-write:1h}",
        example = "jetcache:m:com.acme.Order#findById(Ljava/lang/String;)%5B%22a%22%2C1%5D")
public record MethodResult(
        String className,
        String methodName,
        String signature,
        String args,
        @Value byte[] holder) {}
