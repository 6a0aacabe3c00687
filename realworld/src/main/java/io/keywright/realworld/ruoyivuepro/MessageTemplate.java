package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/**
 * A template for a message ({@code cache-notify-template}, {@code cache-mail-template}, {@code cache-sms-template}).
 */
@RedisKey(
        pattern = "notify_template:{code}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:notify_template:id",
        repository = "CacheNotifyTemplateRepository")
@RedisKey(
        pattern = "mail_template:{code}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:mail_template:id",
        repository = "CacheMailTemplateRepository")
@RedisKey(
        pattern = "sms_template:{code}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:sms_template:id",
        repository = "CacheSmsTemplateRepository")
public record MessageTemplate(String code, String title, String content, int status) {}
