package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** A dictionary ({@code dict}). */
@RedisKey(
        pattern = "dict::name:{dictType}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "eladmin:dict::name:alice%40example.com")
public record Dictionary(String dictType, @Value List<String> labels) {}
