package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;

/** A lock of Redisson on a job for streams ({@code mq-resend-lock}, {@code mq-cleanup-lock}). */
@RedisKey(
        pattern = "redis:stream:pending-message-resend:lock",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:redis:stream:pending-message-resend:lock",
        repository = "MqResendLockRepository")
@RedisKey(
        pattern = "redis:stream:message-cleanup:lock",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:redis:stream:message-cleanup:lock",
        repository = "MqCleanupLockRepository")
@Ttl
public record StreamJobLock(@Field String holder, @Value int holds) {}
