package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A lock of Redisson on a call of two users ({@code im-rtc-lock-private}). */
@RedisKey(
        pattern = "im_rtc_call:1:{userId}_{friendUserId}",
        type = RedisType.HASH,
        ttl = "30s",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:im_rtc_call:1:42_7")
public record PrivateCallLock(
        long userId,
        long friendUserId,
        @Field String holder,
        @Value int holds) {}
