package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Entries of a cache of one tenant ({@code cache-sys-config}, {@code cache-sys-dict}). */
@RedisKey(
        pattern = "{tenantNo}:sys_config",
        type = RedisType.HASH,
        example = "ruoyi-vue-plus:42:sys_config",
        repository = "CacheSysConfigRepository")
@RedisKey(
        pattern = "{tenantNo}:sys_dict",
        type = RedisType.HASH,
        example = "ruoyi-vue-plus:42:sys_dict",
        repository = "CacheSysDictRepository")
@Persistent(reason = "kept until it is changed")
public record TenantCacheEntry(
        long tenantNo, @Field String name, @Value String json) {}
