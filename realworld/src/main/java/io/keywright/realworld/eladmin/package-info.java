/** The keys of eladmin: an admin back end; caches of Spring with keys of their own. */
@Keyspace(name = "eladmin", jitter = "0%")
@NullMarked
package io.keywright.realworld.eladmin;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
