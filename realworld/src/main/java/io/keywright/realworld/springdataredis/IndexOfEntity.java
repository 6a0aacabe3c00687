package io.keywright.realworld.springdataredis;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Index keys that hold an object ({@code entity-idx-helper}). */
@RedisKey(
        pattern = "{keyspace:[A-Za-z0-9_.$]}:id:{id}:idx",
        type = RedisType.SET,
        example = "spring-data:com.acme.Order:id:alice%40example.com:idx")
@Persistent(reason = "kept with the object")
public record IndexOfEntity(
        String keyspace, String id, @Member String indexKey) {}
