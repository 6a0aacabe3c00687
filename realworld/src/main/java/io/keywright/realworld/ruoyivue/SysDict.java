package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** A dictionary ({@code sys-dict}). */
@RedisKey(pattern = "sys_dict:{dictType}", type = RedisType.STRING, example = "ruoyi-vue:sys_dict:alice%40example.com")
@Persistent(reason = "loaded at start")
public record SysDict(String dictType, @Value List<String> items) {}
