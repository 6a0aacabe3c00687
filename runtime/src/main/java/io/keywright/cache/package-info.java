/**
 * The cache that cannot go stale and cannot stampede: a lease for each load, evictions that kill leases, and what is
 * around them (bulkhead, breaker, journal). Generated repositories and {@code io.keywright} may import its public
 * types; it imports {@code repository}, {@code key} and {@code script}, and of Lettuce no more than commands are made
 * of.
 *
 * <p>The protocol itself ({@link io.keywright.cache.Read}, {@link io.keywright.cache.Write}) is pure: no IO, no clock,
 * no randomness. The model checker of the tests and the driver run the same classes.
 */
@NullMarked
package io.keywright.cache;

import org.jspecify.annotations.NullMarked;
