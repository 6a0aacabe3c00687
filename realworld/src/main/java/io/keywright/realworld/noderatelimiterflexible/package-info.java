/**
 * The keys of node-rate-limiter-flexible: counters of a rate limiter; the name is what its users give as key prefix.
 */
@Keyspace(name = "rlflx", jitter = "0%")
@NullMarked
package io.keywright.realworld.noderatelimiterflexible;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
