package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "work:{id}", type = STREAM, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "work:{id}:dead", type = STREAM, ttl = "1h", repository = "DeadWorkRepository")
@Bounded(9)
@ConsumerGroups(value = "a", deadLetters = "DeadWorkRepository")
// ^ warning: [keywright:DurabilityRequired] 'Work' is work for its consumer groups, but its keyspace's server keeps snapshots: a crash loses the work, and the acknowledgements, since the last one.
// |   Example key: shop:work:42
// |   Fix: turn on the append-only file (appendonly yes; appendfsync everysec loses about a second), and say so in @Keyspace(persistence = …).
// ^ warning: [keywright:EvictionConflict] 'Work' is work for its consumer groups, but its keyspace's server evicts any key when it is full (maxmemory-policy allkeys-lfu): a stream with all that is pending.
// |   Example key: shop:work:42
// |   Fix: use noeviction, or keep these keys on a server of their own.
record Work(long id, String v) {}

// Good neighbour: a log that nobody works off.
@RedisKey(pattern = "log:{id}", type = STREAM, ttl = "1h")
@Bounded(9)
record Log(long id, String v) {}
