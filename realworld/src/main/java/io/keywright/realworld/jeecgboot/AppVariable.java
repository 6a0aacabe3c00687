package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Variables that a user set in an application ({@code airag-app-var}). */
@RedisKey(
        pattern = "airag:app:var:{appId:[A-Za-z0-9_-]}:{username}",
        type = RedisType.HASH,
        example = "jeecgboot:airag:app:var:order-events:alice")
@Persistent(reason = "kept with the application")
public record AppVariable(
        String appId,
        String username,
        @Field String name,
        @Value String value) {}
