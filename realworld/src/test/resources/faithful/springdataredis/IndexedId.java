package io.keywright.realworld.springdataredis;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Ids of objects with one value of a property ({@code secondary-index}). */
@RedisKey(pattern = "{keyspace:[A-Za-z0-9_.$]}:{property:[A-Za-z0-9_.$]}:{indexValue}", type = RedisType.SET)
@Persistent(reason = "kept with the objects")
public record IndexedId(String keyspace, String property, String indexValue, @Member String id) {}
