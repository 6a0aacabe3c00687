package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;

@RedisKey(pattern = "friends:{user}", type = SET, ttl = "1h")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:friends:<user>` in different slots, but intersection(…), union(…), difference(…), intersectionSize(…) of 'Friend' name several of them in one command, which it refuses.
// |   Example key: shop:friends:7 is in slot 4640
// |   Example key: shop:friends:1 is in slot 13030
// |   Fix: put braces around what the keys have in common: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record Friend(long user, @Member long friend) {}

@RedisKey(pattern = "tags:{{{item}}}:all", type = SET, ttl = "1h")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:tags:{<item>}:all` in different slots, but intersection(…), union(…), difference(…), intersectionSize(…) of 'WholeInTag' name several of them in one command, which it refuses.
// |   Example key: shop:tags:{447b7147-e84b-3512-a08d-cc0995d67ebc}:all is in slot 14292
// |   Example key: shop:tags:{aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa}:all is in slot 1321
// |   Fix: put only what the keys have in common between the braces: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record WholeInTag(UUID item, @Member String tag) {}

enum State {
    OPEN,
    CLOSED
}

@RedisKey(pattern = "jobs:{state}", type = LIST, ttl = "1h")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:jobs:<state>` in different slots, but moveFirst(…), moveLast(…) of 'Job' name several of them in one command, which it refuses.
// |   Example key: shop:jobs:OPEN is in slot 3456
// |   Example key: shop:jobs:CLOSED is in slot 15722
// |   Fix: put braces around what the keys have in common: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record Job(State state, @Value String job) {}

@RedisKey(pattern = "visits:{{{page}}}:{day}", type = HYPERLOGLOG, ttl = "2d")
record InTag(String page, LocalDate day, @Member String visitor) {}

@RedisKey(pattern = "users:{{{id:shard(16)}}}:{id}", type = SET, ttl = "1h")
@Bounded(100)
record ByShard(String id, @Member String role) {}

@RedisKey(pattern = "one", type = SET, ttl = "1h")
@Bounded(100)
record OnlyOne(@Member String role) {}

@RedisKey(pattern = "product:{id}", type = STRING, ttl = "1h")
record SplitBySlot(long id, String name) {}

@Accept(rule = "CrossSlot", reason = "each set is read by itself")
@RedisKey(pattern = "roles:{user}", type = SET, ttl = "1h")
@Bounded(100)
record Accepted(long user, @Member String role) {}

@Accept(rule = "CrossSlot", reason = "each set is read by itself")
// ^ warning: [keywright:UnusedAcceptance] 'CrossSlot' is accepted on 'shop.NothingToAccept', but nothing there breaks it.
// |   Fix: remove the acceptance; what it was for has been mended.
@RedisKey(pattern = "groups:{{{user}}}:{group}", type = SET, ttl = "1h")
@Bounded(100)
record NothingToAccept(long user, long group, @Member String role) {}

@RedisKey(pattern = "follows:{id:shard(16)}:{id}", type = SET, ttl = "1h")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:follows:<id:shard(16)>:<id>` in different slots, but intersection(…), union(…), difference(…), intersectionSize(…) of 'ShardWithoutTag' name several of them in one command, which it refuses.
// |   Example key: shop:follows:10:42 is in slot 12126
// |   Example key: shop:follows:1:1 is in slot 14278
// |   Fix: put braces around what the keys have in common: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record ShardWithoutTag(long id, @Member long other) {}

@RedisKey(pattern = "numbers:{n}:{n:hex}", type = SET, ttl = "1h")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:numbers:<n>:<n>` in different slots, but intersection(…), union(…), difference(…), intersectionSize(…) of 'TwoPlaces' name several of them in one command, which it refuses.
// |   Example key: shop:numbers:7:7 is in slot 516
// |   Example key: shop:numbers:1:1 is in slot 4194
// |   Fix: put braces around what the keys have in common: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record TwoPlaces(long n, @Member String role) {}

@RedisKey(pattern = "dates:{day:yyyy}:{day:yyyy-MM}", type = SET, ttl = "800d")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:dates:<day>:<day>` in different slots, but intersection(…), union(…), difference(…), intersectionSize(…) of 'Dates' name several of them in one command, which it refuses.
// |   Example key: shop:dates:2026:2026-03 is in slot 7445
// |   Example key: shop:dates:2026:1111-11 is in slot 11451
// |   Fix: put braces around what the keys have in common: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record Dates(LocalDate day, @Member String role) {}

enum Only {
    ONE
}

@RedisKey(pattern = "only:{only}", type = SET, ttl = "1h")
@Bounded(100)
record OneKey(Only only, @Member String role) {}

@RedisKey(pattern = "only-or-none:{only?none}", type = SET, ttl = "1h")
// ^ error: [keywright:CrossSlot] A cluster holds the keys `shop:only-or-none:[<only>|none]` in different slots, but intersection(…), union(…), difference(…), intersectionSize(…) of 'TwoKeys' name several of them in one command, which it refuses.
// |   Example key: shop:only-or-none:ONE is in slot 951
// |   Fix: put braces around what the keys have in common: "user:{{{group}}}:{id}" keeps those of one group together. To do without these operations, @Accept(rule = "CrossSlot", reason = "…").
@Bounded(100)
record TwoKeys(Optional<Only> only, @Member String role) {}
