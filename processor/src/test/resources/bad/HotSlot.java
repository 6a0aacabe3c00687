package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "{{jobs}}:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:HotSlot] The hash tag {jobs} of `shop:{jobs}:<id>` is the same in every key, so that all of them are in slot 9631 of 16,384, on one node of a cluster.
// |   Example key: shop:{jobs}:42
// |   Fix: put a part of the key between the braces, or leave them out.
record Job(long id, String v) {}

@RedisKey(pattern = "cards:{{user}}:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:HotSlot] The hash tag {user} of `shop:cards:{user}:<id>` is the same in every key, so that all of them are in slot 5474 of 16,384, on one node of a cluster.
// |   Example key: shop:cards:{user}:42
// |   Fix: write {{{user}}} for the value of 'user' in a hash tag, or leave the braces out.
record Card(long id, long user, String v) {}

@RedisKey(pattern = "flag:{{{on}}}:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:HotSlot] The hash tag {<on>}, which keys of `shop:flag:{<on>}:<id>` share, has 2 texts: all of them are in 2 of 16,384 slots, and on no more nodes of a cluster.
// |   Example key: shop:flag:{true}:42
// |   Fix: put a part of more values between the braces, or leave them out.
record Flag(boolean on, long id, String v) {}

@RedisKey(pattern = "region:{{{region}}}:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:HotSlot] The hash tag {<region>}, which keys of `shop:region:{<region>}:<id>` share, has 3 texts: all of them are in 3 of 16,384 slots, and on no more nodes of a cluster.
// |   Example key: shop:region:{EU}:42
// |   Fix: put a part of more values between the braces, or leave them out.
record OfRegion(Region region, long id, String v) {}

enum Region {
    EU,
    US,
    ASIA
}

@RedisKey(pattern = "seen:{{{day}}}:{id}", type = STRING, ttl = "10d")
// ^ warning: [keywright:HotSlot] The hash tag {<day>}, which keys of `shop:seen:{<day>}:<id>` share, is of a time: all that is written in it is in one of 16,384 slots, on one node of a cluster.
// |   Example key: shop:seen:{2026-03-14}:42
// |   Fix: put a part of more values between the braces, or leave them out.
record Seen(LocalDate day, long id, String v) {}

// Good neighbours: few tags, but one for each key.
@RedisKey(pattern = "page:{{{day}}}", type = STRING, ttl = "10d")
record Page(LocalDate day, String v) {}

@RedisKey(pattern = "page:{{{day}:{id}}}:{region}", type = STRING, ttl = "10d")
record PageOf(LocalDate day, long id, Region region, String v) {}

// Good neighbours: a tag of a part, and a single key, which is in one slot anyhow.
@RedisKey(pattern = "cart:{{{user}}}:lines", type = STRING, ttl = "1h")
record Cart(long user, String v) {}

@RedisKey(pattern = "{{queue}}:head", type = STRING, ttl = "1h")
record Head(String v) {}
