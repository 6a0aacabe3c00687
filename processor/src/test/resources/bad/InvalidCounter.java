package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

class InvalidCounter {

    @RedisKey(pattern = "a:{id}", type = BITMAP, ttl = "1h")
    @Bounded(24)
    record NoBits(
            long id,
            @Member int hour,
            @BitCounter(bits = 0) int count) {}
            // ^ error: [keywright:InvalidCounter] bits = 0 of 'count' is no width of a counter without a sign.
            // |   Fix: give 1 to 63, or up to 64 with signed = true.

    @RedisKey(pattern = "b:{id}", type = BITMAP, ttl = "1h")
    @Bounded(24)
    record TooWide(
            long id,
            @Member int hour,
            @BitCounter(bits = 65, signed = true) long count) {}
            // ^ error: [keywright:InvalidCounter] bits = 65 of 'count' is no width of a signed counter.
            // |   Fix: give 1 to 64.

    @RedisKey(pattern = "c:{id}", type = BITMAP, ttl = "1h")
    @Bounded(24)
    record MoreThanAnInt(
            long id,
            @Member int hour,
            @BitCounter(bits = 32) int count) {}
            // ^ error: [keywright:InvalidCounter] 'count' is an int, which can't hold each count of u32.
            // |   Fix: declare it as long, or give at most 31 bits.

    @RedisKey(pattern = "d:{id}", type = BITMAP, ttl = "1h")
    // ^ error: [keywright:InvalidCounter] Nothing says how many counters a key of 'Unbounded' has.
    // |   Fix: add @Bounded(…), their number: indexes are below it.
    record Unbounded(long id, @Member int hour, @BitCounter(bits = 16) int count) {}

    @RedisKey(pattern = "e:{id}", type = BITMAP, ttl = "1h")
    @Bounded(1_000_000_000)
    // ^ error: [keywright:InvalidCounter] 1,000,000,000 counters of 16 bits take 2,000,000,000 bytes, more than the 512 MB that a key can hold.
    // |   Fix: lower the bound, or spread the counters over several keys by a shard: {id:shard(16)}.
    record TooMany(long id, @Member int user, @BitCounter(bits = 16) int count) {}

    @RedisKey(pattern = "f:{id}", type = BITMAP, ttl = "1h")
    @Bounded(10_000_000)
    // ^ warning: [keywright:BigKey] A full key of `shop:f:<id>` takes about 20 MB (10,000,000 counters); more than 10 MB is slow to move to another node, to replicate and to free.
    // |   Example key: shop:f:42
    // |   Fix: lower the bound, or spread the counters over several keys by a shard: {id:shard(16)}.
    record Big(long id, @Member int user, @BitCounter(bits = 16) int count) {}

    @RedisKey(pattern = "g:{id}", type = BITMAP, ttl = "1h")
    @Bounded(24)
    record NoNumber(
            long id,
            @Member String hour,
            // ^ error: [keywright:UnsupportedType] 'hour' is the index of a counter, but of type String.
            // |   Fix: declare it as int or long.
            @BitCounter(bits = 16) double count) {}
            // ^ error: [keywright:UnsupportedType] 'count' is the @BitCounter, but of type double.
            // |   Fix: declare it as int or long.

    @RedisKey(pattern = "h:{id}", type = SET, ttl = "1h")
    @Bounded(24)
    record OfSet(
            long id,
            @Member int hour,
            @BitCounter(bits = 16) int count) {}
            // ^ error: [keywright:MisplacedFacet] @BitCounter of 'count' does not fit a SET.
            // |   Fix: remove @BitCounter; it fits a BITMAP.

    // Good neighbours: the widest that there are.
    @RedisKey(pattern = "i:{id}", type = BITMAP, ttl = "1h")
    @Bounded(24)
    record Widest(long id, @Member int hour, @BitCounter(bits = 64, signed = true) long count) {}

    @RedisKey(pattern = "j:{id}", type = BITMAP, ttl = "1h")
    @Bounded(24)
    record WidestInt(long id, @Member int hour, @BitCounter(bits = 31) int count) {}
}
