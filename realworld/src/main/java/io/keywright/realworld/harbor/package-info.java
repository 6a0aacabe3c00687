/** The keys of harbor: a container registry: its job service, all of whose keys are in one slot, and its caches. */
@Keyspace(name = "harbor", jitter = "0%")
@NullMarked
package io.keywright.realworld.harbor;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
