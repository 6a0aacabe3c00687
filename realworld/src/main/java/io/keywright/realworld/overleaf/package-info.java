/**
 * The keys of overleaf: a collaborative editor: documents under the document's hash tag, projects under the project's.
 */
@Keyspace(name = "overleaf", jitter = "0%")
@NullMarked
package io.keywright.realworld.overleaf;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
