@Keyspace(name = "shop", delimiter = ": ")
// ^ error: [keywright:InvalidKeyspace] The keyspace's delimiter holds a space, which would stand at the beginning of every key.
// |   Fix: use letters, digits and signs such as ':', '-', '_' and '.'; braces and the signs of globs have a meaning of their own in Redis.
package keyspace.delimiter;

import io.keywright.annotation.Keyspace;
