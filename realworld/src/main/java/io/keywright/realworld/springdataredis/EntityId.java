package io.keywright.realworld.springdataredis;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Ids of all objects of a class ({@code keyspace-set}). */
@RedisKey(pattern = "{keyspace:[A-Za-z0-9_.$]}", type = RedisType.SET, example = "spring-data:com.acme.Order")
@Persistent(reason = "one member an object")
public record EntityId(String keyspace, @Member String id) {}
