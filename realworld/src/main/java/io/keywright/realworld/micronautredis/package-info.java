/** The keys of micronaut-redis: caches and HTTP sessions of Micronaut. */
@Keyspace(name = "micronaut", jitter = "0%")
@NullMarked
package io.keywright.realworld.micronautredis;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
