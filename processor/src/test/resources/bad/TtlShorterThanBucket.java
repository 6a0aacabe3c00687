package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "views:{day}", type = STRING, ttl = "1h")
// ^ error: [keywright:TtlShorterThanBucket] Keys of `shop:views:<day>` live 1 h less up to 10% jitter, but each stands for 1 d: what was counted in it would be lost before it ends.
// |   Fix: raise the TTL to at least 2 d, or make the time bucket smaller.
record Views(LocalDate day, @Value @Counter long views) {}

@RedisKey(pattern = "hits:{minute:yyyyMMddHHmm/5m}", type = STRING, ttl = "5m")
// ^ error: [keywright:TtlShorterThanBucket] Keys of `shop:hits:<minute>` live 5 min less up to 10% jitter, but each stands for 5 min: what was counted in it would be lost before it ends.
// |   Fix: raise the TTL to at least 10 min, or make the time bucket smaller.
record Hits(Instant minute, @Value @Counter long hits) {}

@RedisKey(pattern = "called:{day}", type = STRING, ttl = "1h")
// ^ error: [keywright:TtlShorterThanBucket] Keys of `shop:called:<day>` live 1 h, but each stands for 1 d: what was counted in it would be lost before it ends.
// |   Fix: raise the TTL to at least 2 d, or make the time bucket smaller.
record Called(LocalDate day, @Ttl Duration life, String v) {}

@RedisKey(pattern = "ticks:{at:epochMillis/1500ms}", type = STRING, ttl = "1s")
// ^ error: [keywright:TtlShorterThanBucket] Keys of `shop:ticks:<at>` live 1 s less up to 10% jitter, but each stands for 1 s 500 ms: what was counted in it would be lost before it ends.
// |   Fix: raise the TTL to at least 3 s, or make the time bucket smaller.
record Ticks(Instant at, @Value @Counter long ticks) {}

// Good neighbours: it covers the day, its jitter included; and no bucket.
@RedisKey(pattern = "covers:{day}", type = STRING, ttl = "2d")
record Covers(LocalDate day, String v) {}

@RedisKey(pattern = "plain:{_id}", type = STRING, ttl = "1h")
record Plain(long _id, String v) {}
