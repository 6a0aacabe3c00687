package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class Channels {

    @RedisKey(pattern = "a:{id}", type = CHANNEL, ttl = "1h")
    record WithTtl(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = CHANNEL, expiry = Expiry.SLIDING)
    record WithExpiry(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = CHANNEL)
    @Persistent(reason = "it is always there")
    record Staying(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = CHANNEL)
    record TtlOfMessage(long id, String v, @Ttl Duration life) {}

    @RedisKey(pattern = "e:{id}", type = CHANNEL)
    @Bounded(3)
    record BoundedMessages(long id, @Counter long v, @EntryId String w) {}

    @RedisKey(pattern = "f:{id}", type = STREAM, ttl = "1h")
    @Bounded(3)
    @Sharded
    record ShardedKey(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = CHANNEL, repository = "2nd")
    record NoName(long id, String v) {}
}

@RedisKey(pattern = "heard:{id}", type = CHANNEL)
record Heard(long id, String v) {}

@RedisKey(pattern = "heard:{name:[a-z0-9]1..9}", type = CHANNEL)
record HeardToo(String name, String v) {}

// Good neighbour: a key of the same pattern is no channel.
@RedisKey(pattern = "heard:{id}", type = STRING, ttl = "1h")
record Kept(long id, String v) {}
