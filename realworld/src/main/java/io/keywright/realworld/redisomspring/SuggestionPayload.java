package io.keywright.realworld.redisomspring;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What goes with a suggestion ({@code suggestion-payload}). */
@RedisKey(
        pattern = "sugg:payload:{className:[A-Za-z0-9_$]}:{fieldName:[A-Za-z0-9_$]}",
        type = RedisType.HASH,
        example = "redis-om:sugg:payload:Order:status")
@Persistent(reason = "kept with the dictionary")
public record SuggestionPayload(
        String className,
        String fieldName,
        @Field String suggestion,
        @Value String payload) {}
