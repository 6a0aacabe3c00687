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

// Good neighbours: a tag of a part, and a single key, which is in one slot anyhow.
@RedisKey(pattern = "cart:{{{user}}}:lines", type = STRING, ttl = "1h")
record Cart(long user, String v) {}

@RedisKey(pattern = "{{queue}}:head", type = STRING, ttl = "1h")
record Head(String v) {}
