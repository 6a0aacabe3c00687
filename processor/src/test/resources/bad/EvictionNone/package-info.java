@Keyspace(name = "shop", eviction = Eviction.NO_EVICTION, persistence = Persistence.AOF_EVERY_SECOND)
package shop;

import io.keywright.annotation.*;
