@Keyspace(name = "shop", eviction = Eviction.ALLKEYS_LFU, persistence = Persistence.RDB)
package shop;

import io.keywright.annotation.*;
