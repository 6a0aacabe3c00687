@Keyspace(name = "my shop")
// ^ error: [keywright:InvalidKeyspace] The keyspace's name holds a space, which would stand at the beginning of every key.
// |   Fix: use letters, digits and signs such as ':', '-', '_' and '.'; braces and the signs of globs have a meaning of their own in Redis.
package keyspace.space;

import io.keywright.annotation.Keyspace;
