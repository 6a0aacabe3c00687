/** The keys of bullmq: job queues of BullMQ; {@code bull} is the prefix that its users may change. */
@Keyspace(name = "bull", jitter = "0%")
@NullMarked
package io.keywright.realworld.bullmq;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
