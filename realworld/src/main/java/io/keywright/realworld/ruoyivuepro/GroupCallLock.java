package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A lock of Redisson on a call of a group ({@code im-rtc-lock-group}). */
@RedisKey(
        pattern = "im_rtc_call:2:{groupId}",
        type = RedisType.HASH,
        ttl = "30s",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:im_rtc_call:2:42")
public record GroupCallLock(
        long groupId, @Field String holder, @Value int holds) {}
