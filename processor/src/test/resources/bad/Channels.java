package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class Channels {

    @RedisKey(pattern = "a:{id}", type = CHANNEL, ttl = "1h")
    // ^ error: [keywright:InvalidTtl] 'WithTtl' is a CHANNEL, which keeps nothing: it has no TTL.
    // |   Fix: remove ttl.
    record WithTtl(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = CHANNEL, expiry = Expiry.SLIDING)
    // ^ error: [keywright:InvalidTtl] 'WithExpiry' is a CHANNEL, which keeps nothing: it has no TTL.
    // |   Fix: remove expiry.
    record WithExpiry(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = CHANNEL)
    @Persistent(reason = "it is always there")
    // ^ error: [keywright:InvalidTtl] 'Staying' is a CHANNEL, which keeps nothing: nothing of it stays.
    // |   Fix: remove @Persistent.
    record Staying(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = CHANNEL)
    record TtlOfMessage(long id, String v, @Ttl Duration life) {}
    // ^ error: [keywright:InvalidTtl] 'TtlOfMessage' is a CHANNEL, which keeps nothing: its messages have no TTL.
    // |   Fix: remove @Ttl.

    @RedisKey(pattern = "e:{id}", type = CHANNEL)
    @Bounded(3)
    // ^ error: [keywright:MisplacedFacet] @Bounded does not fit 'BoundedMessages', which is a CHANNEL.
    // |   Fix: remove @Bounded; it fits a HASH map, a LIST, a SET, a SORTED_SET, a BITMAP, a GEO and a STREAM.
    record BoundedMessages(long id, @Counter long v, @EntryId String w) {}
    // ^ error: [keywright:MisplacedFacet] @Counter of 'v' does not fit a CHANNEL.
    // |   Fix: remove @Counter; it fits a STRING, a HASH record and a HASH map.
    // ^ error: [keywright:MisplacedFacet] @EntryId of 'w' does not fit a CHANNEL.
    // |   Fix: remove @EntryId; it fits a STREAM.

    @RedisKey(pattern = "f:{id}", type = STREAM, ttl = "1h")
    @Bounded(3)
    @Sharded
    // ^ error: [keywright:MisplacedFacet] @Sharded does not fit 'ShardedKey', which is a STREAM.
    // |   Fix: remove @Sharded; it fits a CHANNEL.
    record ShardedKey(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = CHANNEL, repository = "2nd")
    // ^ error: [keywright:DuplicateName] '2nd' can't be the name of a class.
    // |   Fix: give a simple Java name, such as ChannelsNoNameChannel.
    record NoName(long id, String v) {}
}

@RedisKey(pattern = "heard:{id}", type = CHANNEL)
record Heard(long id, String v) {}

@RedisKey(pattern = "heard:{name:[a-z0-9]1..9}", type = CHANNEL)
// ^ error: [keywright:KeyCollision] `shop:heard:<name>` of 'HeardToo' and `shop:heard:<id>` of 'Heard' can be the same key.
// |   Example key: shop:heard:1
// |     'HeardToo' reads it as name=1
// |     'Heard' reads it as id=1
// |   Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
record HeardToo(String name, String v) {}

// Good neighbour: a key of the same pattern is no channel.
@RedisKey(pattern = "heard:{id}", type = STRING, ttl = "1h")
record Kept(long id, String v) {}
