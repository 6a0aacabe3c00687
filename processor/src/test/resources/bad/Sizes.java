package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "lines:{user}", type = HASH, ttl = "1h")
// ^ warning: [keywright:UnboundedGrowth] Nothing bounds the entries of a key of `shop:lines:<user>`, which take about 69 B each: a million of them 69 MB.
// |   A TTL does not bound it: it ends the whole key, not its growth until then.
// |   Fix: add @Bounded(…), the greatest number of entries that one key may hold.
record Line(long user, @Field String sku, @Value int quantity) {}

@RedisKey(pattern = "forever:{user}", type = HASH)
// ^ warning: [keywright:UnboundedGrowth] Nothing bounds the entries of a key of `shop:forever:<user>`, which take about 69 B each: a million of them 69 MB.
// |   And no TTL ever ends it.
// |   Fix: add @Bounded(…), the greatest number of entries that one key may hold.
@Persistent(reason = "reference data")
record Forever(long user, @Field String sku, @Value int quantity) {}

@RedisKey(pattern = "many:{user}", type = HASH, ttl = "1h")
@Bounded(10_001)
// ^ warning: [keywright:LargeHash] A key of `shop:many:<user>` may hold 10,001 entries, all of which one call of entries reads: about 690 kB in one HGETALL, while the server answers nobody else.
// |   Example key: shop:many:7
// |   Fix: lower the bound to 10,000, or spread the entries over several keys by a shard: {id:shard(16)}.
record Many(long user, @Field String sku, @Value int quantity) {}

@RedisKey(pattern = "big:{user}", type = HASH, ttl = "1h")
@Bounded(500_000)
// ^ warning: [keywright:BigKey] A full key of `shop:big:<user>` takes about 42 MB (500,000 entries of about 84 B); more than 10 MB is slow to move to another node, to replicate and to free.
// |   Example key: shop:big:7
// |   Fix: lower the bound, or spread the entries over several keys by a shard: {id:shard(16)}.
// ^ warning: [keywright:LargeHash] A key of `shop:big:<user>` may hold 500,000 entries, all of which one call of entries reads: about 42 MB in one HGETALL, while the server answers nobody else.
// |   Example key: shop:big:7
// |   Fix: lower the bound to 10,000, or spread the entries over several keys by a shard: {id:shard(16)}.
record Big(long user, @Field String sku, @Value String text) {}

@RedisKey(pattern = "active:{month}", type = BITMAP, ttl = "90d")
// ^ warning: [keywright:UnboundedGrowth] Nothing bounds the offsets of `shop:active:<month>`, a bitmap, which is as long as the highest of them: one bit at 2,147,483,647 takes 268 MB.
// |   Fix: add @Bounded(…), the number of offsets; counting and combining whole bitmaps is there only then.
record Active(YearMonth month, @Member int user) {}

@RedisKey(pattern = "tags:{user}", type = SET, ttl = "1h")
@Bounded(20_000)
// ^ warning: [keywright:LargeCollection] A key of `shop:tags:<user>` may hold 20,000 members, all of which one call of elements reads: about 720 kB in one SMEMBERS, while the server answers nobody else.
// |   Example key: shop:tags:7
// |   Fix: lower the bound to 10,000, or spread the members over several keys by a shard: {id:shard(16)}.
record Tag(long user, @Member int tag) {}

@RedisKey(pattern = "views:{user}", type = LIST, ttl = "1h")
@Bounded(20_000)
// ^ warning: [keywright:LargeCollection] A key of `shop:views:<user>` may hold 20,000 elements, all of which one call of elements reads: about 100 kB in one LRANGE, while the server answers nobody else.
// |   Example key: shop:views:7
// |   Fix: lower the bound to 10,000, or spread the elements over several keys by a shard: {id:shard(16)}.
record View(long user, @Value int item) {}

// Good neighbour: as many as one call may read.
@RedisKey(pattern = "few:{user}", type = HASH, ttl = "1h")
@Bounded(10_000)
record Few(long user, @Field String sku, @Value int quantity) {}

@RedisKey(pattern = "hits:{page}", type = HASH, ttl = "1h")
record Hits(long page, @Counter int hits, @Counter long all, String v) {}
// ^ warning: [keywright:NarrowCounter] 'hits' of 'Hits' is a @Counter of 32 bits, but the server counts with 64: what an increment makes of it beyond 2,147,483,647 is stored, and can't be read again.
// |   Fix: declare it as long.
