@Keyspace(name = "shop\u0000")
// ^ error: [keywright:InvalidKeyspace] The keyspace's name holds the character U+0000, which would stand at the beginning of every key.
// |   Fix: use letters, digits and signs such as ':', '-', '_' and '.'; braces and the signs of globs have a meaning of their own in Redis.
package keyspace.control;

import io.keywright.annotation.Keyspace;
