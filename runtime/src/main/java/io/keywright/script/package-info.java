/** Lua scripts and how they are named on the server. Imports nothing of Keywright; everything may import it. */
@NullMarked
package io.keywright.script;

import org.jspecify.annotations.NullMarked;
