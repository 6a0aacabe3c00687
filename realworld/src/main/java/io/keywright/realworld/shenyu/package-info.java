/** The keys of shenyu: rate limiters of a gateway, each with its keys in one slot. */
@Keyspace(name = "shenyu", jitter = "0%")
@NullMarked
package io.keywright.realworld.shenyu;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
