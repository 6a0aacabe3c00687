/** The keys of redis-om-spring: objects of an ORM. */
@Keyspace(name = "redis-om", jitter = "0%")
@NullMarked
package io.keywright.realworld.redisomspring;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
