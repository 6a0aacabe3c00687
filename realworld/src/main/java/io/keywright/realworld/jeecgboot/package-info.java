/** The keys of jeecgboot: a low-code platform. */
@Keyspace(name = "jeecgboot", jitter = "0%")
@NullMarked
package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
