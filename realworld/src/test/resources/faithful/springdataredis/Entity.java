package io.keywright.realworld.springdataredis;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An object ({@code entity-hash}). */
@RedisKey(pattern = "{keyspace:[A-Za-z0-9_.$]}:{id}", type = RedisType.HASH, ttl = "365d")
public record Entity(String keyspace, String id, @StoredAs("_class") String className, String name, @Nullable String city, @Ttl Duration timeToLive) {}
