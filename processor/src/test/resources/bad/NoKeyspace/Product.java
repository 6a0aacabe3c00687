package bare;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

@RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
// ^ warning: [keywright:Naming] `product:<sku>` has no application in front: 'Product' stands in no @Keyspace.
// |   Expected: app:module:id, so that services can share a server and operators can tell keys apart.
// |   Fix: put @Keyspace(name = "…") on the package, or @Keyspace(name = "") if keys are named elsewhere.
record Product(String sku, String name) {}
