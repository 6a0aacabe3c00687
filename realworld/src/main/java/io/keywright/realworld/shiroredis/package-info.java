/** The keys of shiro-redis: sessions and caches of a security framework, under its two default prefixes. */
@Keyspace(name = "shiro", jitter = "0%")
@NullMarked
package io.keywright.realworld.shiroredis;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
