package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;

/** A lock of Redisson on a notification ({@code pay-notify-lock}). */
@RedisKey(
        pattern = "pay_notify:lock:{notifyId}",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:pay_notify:lock:42")
@Ttl
public record PayNotifyLock(
        long notifyId, @Field String holder, @Value int holds) {}
