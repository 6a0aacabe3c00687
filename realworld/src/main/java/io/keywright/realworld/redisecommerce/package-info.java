/** The keys of redis-ecommerce: a sample shop of several services. */
@Keyspace(name = "redis-ecommerce", jitter = "0%")
@NullMarked
package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
