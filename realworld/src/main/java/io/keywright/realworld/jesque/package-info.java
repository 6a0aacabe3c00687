/** The keys of jesque: a job queue, the Java twin of Resque. */
@Keyspace(name = "jesque", jitter = "0%")
@NullMarked
package io.keywright.realworld.jesque;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
