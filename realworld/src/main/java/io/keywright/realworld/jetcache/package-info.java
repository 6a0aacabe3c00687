/** The keys of jetcache: a cache in front of methods; the name stands for an area and a cache's name. */
@Keyspace(name = "jetcache", jitter = "0%")
@NullMarked
package io.keywright.realworld.jetcache;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
