package io.keywright.processor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A type with a key that stands compiled on the class path of the fixtures, as one of a dependency does. */
@RedisKey(pattern = "other:{a}", type = RedisType.STRING, ttl = "1h")
record OfAnotherModule(int a, String v) {}
