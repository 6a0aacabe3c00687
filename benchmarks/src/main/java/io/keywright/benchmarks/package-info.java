/** What Keywright costs beside code written by hand, in the same run. Never published; nothing imports it. */
@Keyspace(name = "bench")
@NullMarked
package io.keywright.benchmarks;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
