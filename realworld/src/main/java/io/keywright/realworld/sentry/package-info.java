/** The keys of sentry: a tracker of errors: buffers, counters over time, quotas, digests and spans. */
@Keyspace(name = "sentry", jitter = "0%")
@NullMarked
package io.keywright.realworld.sentry;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
