/** The keys of discourse: a forum; the name stands for the database's, of which each site has one. */
@Keyspace(name = "discourse", jitter = "0%")
@NullMarked
package io.keywright.realworld.discourse;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
