/** The keys of resque: a job queue. */
@Keyspace(name = "resque", jitter = "0%")
@NullMarked
package io.keywright.realworld.resque;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
