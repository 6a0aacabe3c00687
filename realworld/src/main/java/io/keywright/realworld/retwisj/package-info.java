/** The keys of retwisj: a sample of a social network. */
@Keyspace(name = "retwisj", jitter = "0%")
@NullMarked
package io.keywright.realworld.retwisj;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
