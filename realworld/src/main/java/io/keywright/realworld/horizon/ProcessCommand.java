package io.keywright.realworld.horizon;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Commands for a process ({@code commands}). */
@RedisKey(pattern = "commands:{name}", type = RedisType.LIST, example = "horizon:commands:billing")
@Persistent(reason = "emptied by the process it is for")
public record ProcessCommand(String name, String command, String options) {}
