/** The keys of horizon: the dashboard of Laravel's queues. */
@Keyspace(name = "horizon", jitter = "0%")
@NullMarked
package io.keywright.realworld.horizon;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
