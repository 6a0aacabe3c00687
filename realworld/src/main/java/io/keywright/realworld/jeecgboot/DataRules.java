package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Which rows somebody may see ({@code cache-datarules}). */
@RedisKey(
        pattern = "sys:cache:permission:datarules::SimpleKey [{args}]",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:permission:datarules::SimpleKey [%5B%22a%22%2C1%5D]")
public record DataRules(String args, @Value List<String> rules) {}
