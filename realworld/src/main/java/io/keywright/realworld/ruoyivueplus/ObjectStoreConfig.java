package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Settings of the object stores ({@code cache-sys-oss-config}). */
@RedisKey(pattern = "global:sys_oss_config", type = RedisType.HASH, example = "ruoyi-vue-plus:global:sys_oss_config")
@Persistent(reason = "kept until it is changed")
public record ObjectStoreConfig(@Field String name, @Value String json) {}
