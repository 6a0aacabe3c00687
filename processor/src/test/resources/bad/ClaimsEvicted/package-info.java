@Keyspace(name = "shop", eviction = Eviction.VOLATILE_LRU, persistence = Persistence.NONE)
package shop;

import io.keywright.annotation.*;
