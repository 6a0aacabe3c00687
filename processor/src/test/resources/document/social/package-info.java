@Keyspace(name = "social", jitter = "10%")
package social;

import io.keywright.annotation.Keyspace;
