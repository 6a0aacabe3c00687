package io.keywright.realworld.jesque;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** What all workers are told ({@code channel}). */
@RedisKey(pattern = "channel:{channel}", type = RedisType.CHANNEL, example = "jesque:channel:billing")
public record AdminJob(String channel, String jobClass, List<String> args) {}
