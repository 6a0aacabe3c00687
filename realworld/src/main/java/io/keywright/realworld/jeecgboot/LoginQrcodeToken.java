package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The token for who has scanned a QR code ({@code login-qrcode-token}). */
@RedisKey(
        pattern = "LQT:QRCODELOGIN:{id}",
        type = RedisType.STRING,
        ttl = "1m",
        example = "jeecgboot:LQT:QRCODELOGIN:42")
public record LoginQrcodeToken(long id, @Value String token) {}
