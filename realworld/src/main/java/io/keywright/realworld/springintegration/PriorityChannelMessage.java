package io.keywright.realworld.springintegration;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Messages of a channel with one priority ({@code priority-channel-store}). */
@RedisKey(
        pattern = "channel:{beanName:[A-Za-z0-9_.$]}:{channel}:{priority}",
        type = RedisType.LIST,
        example = "integration:channel:com.acme.Order:billing:42")
@Persistent(reason = "emptied by the channel")
public record PriorityChannelMessage(
        String beanName,
        String channel,
        int priority,
        @Value byte[] serialized) {}
