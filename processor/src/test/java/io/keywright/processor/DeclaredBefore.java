package io.keywright.processor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A type of a dependency, for indexes that are written by hand: it stands compiled on the class path. */
@RedisKey(pattern = "declared-before:{id}", type = RedisType.HASH, ttl = "1h")
record DeclaredBefore(long id, String text) {}
