package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Which object store is used ({@code oss-default}). */
@RedisKey(
        pattern = "global:sys_oss:default_config",
        type = RedisType.STRING,
        example = "ruoyi-vue-plus:global:sys_oss:default_config")
@Persistent(reason = "kept until it is changed")
public record OssDefault(@Value String configKey) {}
