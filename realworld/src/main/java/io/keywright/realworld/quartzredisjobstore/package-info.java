/** The keys of quartz-redis-jobstore: a store of Quartz jobs; the name is the configured key prefix. */
@Keyspace(name = "quartz", jitter = "0%")
@NullMarked
package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
