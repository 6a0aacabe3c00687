package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.Duration;
import java.util.Optional;

@RedisKey(pattern = "rates:{currency}", type = STRING)
@Persistent(reason = "reference data")
// ^ warning: [keywright:EvictionConflict] 'Rate' must stay, but its keyspace's server evicts any key when it is full (maxmemory-policy allkeys-lru).
// |   Example key: shop:rates:EUR
// |   Fix: use volatile-lru or volatile-lfu, which spare keys without a TTL, or keep these keys on a server of their own.
record Rate(String currency, String v) {}

@RedisKey(pattern = "paid:{id}", type = STRING, ttl = "1h")
@Durable(reason = "orders that were paid")
// ^ warning: [keywright:DurabilityRequired] 'Paid' is @Durable, but its keyspace's server keeps snapshots: a crash loses what was written since the last one, up to an hour by Redis's own settings (save 3600 1 300 100 60 10000).
// |   Example key: shop:paid:42
// |   Fix: turn on the append-only file (appendonly yes; appendfsync everysec loses about a second, always none), and say so in @Keyspace(persistence = …).
// ^ warning: [keywright:EvictionConflict] 'Paid' must stay, but its keyspace's server evicts any key when it is full (maxmemory-policy allkeys-lru).
// |   Example key: shop:paid:42
// |   Fix: use noeviction, or keep these keys on a server of their own.
record Paid(long id, String v) {}

@RedisKey(pattern = "page:{id}", type = STRING, ttl = "1h")
record Page(long id, String v) {}

@RedisKey(pattern = "key:{id}", type = STRING, ttl = "30d")
@Persistent(reason = "a key without an end")
// ^ warning: [keywright:EvictionConflict] 'ApiKey' must stay, but its keyspace's server evicts any key when it is full (maxmemory-policy allkeys-lru).
// |   Example key: shop:key:42
// |   Fix: use volatile-lru or volatile-lfu, which spare keys without a TTL, or keep these keys on a server of their own.
record ApiKey(long id, String v, @Ttl Optional<Duration> life) {}
