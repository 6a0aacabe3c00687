package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "payment:{request}", type = STRING, ttl = "1d")
@Idempotent(leaseTtl = "30s")
// ^ warning: [keywright:DurabilityRequired] 'Payment' is @Idempotent, but its keyspace's server keeps snapshots: after a crash what was claimed since the last one is done again.
// |   Example key: shop:payment:7
// |   Fix: turn on the append-only file (appendonly yes; appendfsync everysec loses about a second), and say so in @Keyspace(persistence = …).
// ^ warning: [keywright:EvictionConflict] 'Payment' is @Idempotent, but its keyspace's server evicts any key when it is full (maxmemory-policy allkeys-lru): a request whose key is gone is done again.
// |   Example key: shop:payment:7
// |   Fix: use noeviction, or keep these keys on a server of their own.
record Payment(long request, long cents) {}
// ^ warning: [keywright:DataStructureFit] 'cents' of 'Payment' is a number, and all that its document holds: a server can't count in a document.
// |   Fix: mark it @Value, so that it is stored bare, and @Counter if it is counted.
