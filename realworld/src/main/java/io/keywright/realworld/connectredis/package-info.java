/** The keys of connect-redis: sessions of Express; {@code sess} is the default prefix. */
@Keyspace(name = "sess", jitter = "0%")
@NullMarked
package io.keywright.realworld.connectredis;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
