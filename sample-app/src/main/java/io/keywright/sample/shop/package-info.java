/**
 * What the shop keeps in Redis, declared as records; the compiler writes a repository beside each. It imports nothing
 * of the sample; every other package may import it.
 */
@Keyspace(name = "shop", jitter = "10%")
@NullMarked
package io.keywright.sample.shop;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
