package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Messages of a class to whoever listens ({@code mq-channel}). */
@RedisKey(pattern = "{className:[A-Za-z0-9_.$]}", type = RedisType.CHANNEL, example = "ruoyi-vue-pro:com.acme.Order")
public record ChannelMessage(String className, String payload) {}
