package io.keywright.realworld.springintegration;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Messages of a channel ({@code channel-store}). */
@RedisKey(
        pattern = "channel:{beanName:[A-Za-z0-9_.$]}:{channel}",
        type = RedisType.LIST,
        example = "integration:channel:com.acme.Order:billing")
@Persistent(reason = "emptied by the channel")
public record ChannelMessage(
        String beanName, String channel, @Value byte[] serialized) {}
