/** The keys of identity-cache: records of an ORM, by the columns that they had when the code was written. */
@Keyspace(name = "identity-cache", jitter = "0%")
@NullMarked
package io.keywright.realworld.identitycache;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
