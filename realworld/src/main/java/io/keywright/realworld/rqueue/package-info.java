/** The keys of rqueue: a task queue; queues and their companions share the queue's hash tag. */
@Keyspace(name = "rqueue", jitter = "0%")
@NullMarked
package io.keywright.realworld.rqueue;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
