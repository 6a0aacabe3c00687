/** The keys of tyk: a gateway. */
@Keyspace(name = "tyk", jitter = "0%")
@NullMarked
package io.keywright.realworld.tyk;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
