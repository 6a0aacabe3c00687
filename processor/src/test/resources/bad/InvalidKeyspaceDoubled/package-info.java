@Keyspace(name = "shop:")
// ^ error: [keywright:InvalidKeyspace] The keyspace's name 'shop:' ends with the delimiter ':', which is put between it and each pattern.
// |   Fix: leave the delimiter out of the name.
package keyspace.doubled;

import io.keywright.annotation.Keyspace;
