package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The code that was sent by e-mail ({@code email-code}, {@code email-pwd-code}). */
@RedisKey(
        pattern = "email_reset_email_code_{email}",
        type = RedisType.STRING,
        ttl = "${eladmin.code.expiration:5m}",
        example = "eladmin:email_reset_email_code_alice%40example.com",
        repository = "EmailCodeRepository")
@RedisKey(
        pattern = "email_reset_pwd_code_{email}",
        type = RedisType.STRING,
        ttl = "${eladmin.code.expiration:5m}",
        example = "eladmin:email_reset_pwd_code_alice%40example.com",
        repository = "EmailPwdCodeRepository")
public record EmailCode(String email, @Value String code) {}
