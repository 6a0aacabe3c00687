@Keyspace(name = "shop", jitter = "80%")
// ^ error: [keywright:InvalidKeyspace] The jitter "80%" is outside of 0% to 50%.
// |   Fix: write a percentage from 0% to 50%; it shortens TTLs, at most by half.
package keyspace.jitter;

import io.keywright.annotation.Keyspace;
