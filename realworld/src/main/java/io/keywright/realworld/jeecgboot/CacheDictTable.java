package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** The text of one value in a table that serves as a dictionary ({@code cache-dict-table}). */
@RedisKey(
        pattern = "sys:cache:dictTable::SimpleKey [{tableName:[a-z_0-9]},{text},{code},{value}]",
        type = RedisType.STRING,
        ttl = "1h",
        example = "jeecgboot:sys:cache:dictTable::SimpleKey [sys_user,alice%40example.com,id,bob%20smith]")
public record CacheDictTable(
        String tableName,
        String text,
        String code,
        String value,
        @Value String label,
        @Ttl Duration timeToLive) {}
