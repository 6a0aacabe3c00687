package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@Accept(rule = "CrossSlot", reason = "can't be accepted")
@RedisKey(pattern = "work:{shop}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "work:{shop}:dead", type = STREAM, ttl = "90d", repository = "DeadWork")
@RedisKey(
        pattern = "work:{{{shop}}}:due",
        type = SORTED_SET,
        ttl = "90d",
        expiry = Expiry.REFRESH_ON_WRITE,
        repository = "WorkSchedule")
@ConsumerGroups(value = "mail", deadLetters = "DeadWork")
@Delayed
@Bounded(100)
record Work(String shop, long id) {}
// ^ error: [keywright:CrossSlot] A cluster holds the dead letters `shop:work:<shop>:dead` in another slot than the stream `shop:work:<shop>`, but moving an entry that its groups give up is one script on both, which it refuses.
// |   Example key: shop:work:shop-1 is in slot 6416
// |   Example key: shop:work:shop-1:dead is in slot 2624
// |   Fix: put the same hash tag into both patterns: "orders:{{{shop}}}" and "orders:{{{shop}}}:dead".
// ^ error: [keywright:CrossSlot] A cluster holds the schedule `shop:work:{<shop>}:due` in another slot than the stream `shop:work:<shop>`, but moving an entry that is due is one script on both, which it refuses.
// |   Example key: shop:work:shop-1 is in slot 6416
// |   Example key: shop:work:{shop-1}:due is in slot 4977
// |   Fix: put the same hash tag into both patterns: "orders:{{{shop}}}" and "orders:{{{shop}}}:dead".

@RedisKey(pattern = "mail:{{{shop}}}:{day:yyyy}", type = STREAM, ttl = "800d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "mail:{shop}:{{{day:yyyy}}}:dead", type = STREAM, ttl = "800d", repository = "DeadMail")
@ConsumerGroups(value = "mail", deadLetters = "DeadMail")
@Bounded(100)
record Mail(String shop, java.time.Year day, long id) {}
// ^ error: [keywright:CrossSlot] A cluster holds the dead letters `shop:mail:<shop>:{<day>}:dead` in another slot than the stream `shop:mail:{<shop>}:<day>`, but moving an entry that its groups give up is one script on both, which it refuses.
// |   Example key: shop:mail:{shop-1}:2026 is in slot 4977
// |   Example key: shop:mail:shop-1:{2026}:dead is in slot 12614
// |   Fix: put the same hash tag into both patterns: "orders:{{{shop}}}" and "orders:{{{shop}}}:dead".
// ^ warning: [keywright:HotSlot] The hash tag {<day>}, which keys of `shop:mail:<shop>:{<day>}:dead` share, is of a time: all that is written in it is in one of 16,384 slots, on one node of a cluster.
// |   Example key: shop:mail:shop-1:{2026}:dead
// |   Fix: put a part of more values between the braces, or leave them out.

@RedisKey(pattern = "sound:{{{shop}}}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "sound:{{{shop}}}:dead", type = STREAM, ttl = "90d", repository = "DeadSound")
@RedisKey(
        pattern = "sound:{{{shop}}}:due",
        type = SORTED_SET,
        ttl = "90d",
        expiry = Expiry.REFRESH_ON_WRITE,
        repository = "SoundSchedule")
@ConsumerGroups(value = "mail", deadLetters = "DeadSound")
@Delayed
@Bounded(100)
record Sound(String shop, long id) {}
