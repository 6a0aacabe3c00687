package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The settings for payments by Alipay ({@code cache-alipay}). */
@RedisKey(
        pattern = "aliPay::config",
        type = RedisType.STRING,
        ttl = "${eladmin.cache.ttl:2h}",
        example = "eladmin:aliPay::config")
public record AlipayConfig(String appId, String gatewayUrl, String notifyUrl) {}
