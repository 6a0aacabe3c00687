/** Schemas as users write them; their generated repositories are tested against real servers. */
@Keyspace(name = "it", jitter = "0%")
@NullMarked
package io.keywright.it;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
