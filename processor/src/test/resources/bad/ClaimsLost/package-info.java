@Keyspace(name = "shop", eviction = Eviction.ALLKEYS_LRU, persistence = Persistence.RDB)
package shop;

import io.keywright.annotation.*;
