/** The keys of mall: a shop; the name is the database's, from the configuration. */
@Keyspace(name = "mall", jitter = "0%")
@NullMarked
package io.keywright.realworld.mall;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
