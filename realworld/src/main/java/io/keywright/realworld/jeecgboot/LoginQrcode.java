package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A QR code to sign in with ({@code login-qrcode}). */
@RedisKey(
        pattern = "LQ:QRCODELOGIN:{id}",
        type = RedisType.STRING,
        ttl = "30s",
        example = "jeecgboot:LQ:QRCODELOGIN:42")
public record LoginQrcode(long id, @Value String qrcodeId) {}
