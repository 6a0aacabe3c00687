package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** That a web hook was called ({@code webhook-cache}). */
@RedisKey(
        pattern = "webhook.cache.{checksum:[0-9a-f]32}",
        type = RedisType.STRING,
        ttl = "${tyk.webhook.event-timeout:5m}",
        example = "tyk:webhook.cache.d41d8cd98f00b204e9800998ecf8427e")
public record WebhookSent(String checksum, @Value int sent) {}
