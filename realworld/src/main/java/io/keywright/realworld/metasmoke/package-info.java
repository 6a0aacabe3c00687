/** The keys of metasmoke: what moderators of question-and-answer sites keep about posts; keys have slashes. */
@Keyspace(name = "metasmoke", delimiter = "/", jitter = "0%")
@NullMarked
package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
