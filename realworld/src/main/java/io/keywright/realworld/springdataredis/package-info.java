/** The keys of spring-data-redis: objects of an ORM with their indexes, and caches. */
@Keyspace(name = "spring-data", jitter = "0%")
@NullMarked
package io.keywright.realworld.springdataredis;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
