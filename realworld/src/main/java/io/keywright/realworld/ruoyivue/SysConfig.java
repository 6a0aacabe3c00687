package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A setting ({@code sys-config}). */
@RedisKey(
        pattern = "sys_config:{configKey}",
        type = RedisType.STRING,
        example = "ruoyi-vue:sys_config:alice%40example.com")
@Persistent(reason = "loaded at start")
public record SysConfig(String configKey, @Value String value) {}
