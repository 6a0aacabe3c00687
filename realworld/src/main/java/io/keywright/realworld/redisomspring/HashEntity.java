package io.keywright.realworld.redisomspring;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object as a hash ({@code hash-entity}). */
@RedisKey(
        pattern = "{keyspace:[A-Za-z0-9_.$]}:{id:[A-Za-z0-9_-]}",
        type = RedisType.HASH,
        ttl = "3653d",
        example = "redis-om:com.acme.Order:tok8sJ2kLm9QwEr")
@Persistent(reason = "an object without @TimeToLive, which is the source itself")
public record HashEntity(
        String keyspace,
        String id,
        String status,
        @Nullable String email,
        @Nullable byte[] embedding,
        @Ttl Optional<Duration> timeToLive) {}
