/** The keys of shedlock: locks on scheduled jobs; the name is the default prefix. */
@Keyspace(name = "job-lock", jitter = "0%")
@NullMarked
package io.keywright.realworld.shedlock;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
