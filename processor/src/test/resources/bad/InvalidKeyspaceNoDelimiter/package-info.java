@Keyspace(name = "shop", delimiter = "")
// ^ error: [keywright:InvalidKeyspace] Nothing stands between the keyspace's name 'shop' and the patterns.
// |   Fix: give a delimiter, such as ":", or an empty name.
package keyspace.nodelimiter;

import io.keywright.annotation.Keyspace;
