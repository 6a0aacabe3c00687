@Keyspace(name = "shop", eviction = Eviction.VOLATILE_TTL, persistence = Persistence.NONE)
package shop;

import io.keywright.annotation.*;
