package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** An account that sends mail ({@code cache-mail-account}). */
@RedisKey(
        pattern = "mail_account:{id}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:mail_account:42")
public record MailAccount(long id, String mail, String host, int port) {}
