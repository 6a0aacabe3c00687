package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "steps:{{{id}}}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "steps:{{{id:hex}}}:dead", type = STREAM, ttl = "90d", repository = "DeadSteps")
@RedisKey(
        pattern = "steps:{{{id:06}}}:due",
        type = SORTED_SET,
        ttl = "90d",
        expiry = Expiry.REFRESH_ON_WRITE,
        repository = "StepSchedule")
@ConsumerGroups(value = "mail", deadLetters = "DeadSteps")
@Delayed
@Bounded(100)
record Step(int id, String text) {}
// ^ error: [keywright:CrossSlot] A cluster holds the dead letters `shop:steps:{<id>}:dead` in another slot than the stream `shop:steps:{<id>}`, but moving an entry that its groups give up is one script on both, which it refuses.
// |   Example key: shop:steps:{42} is in slot 8000
// |   Example key: shop:steps:{2a}:dead is in slot 8048
// |   Fix: give the parts between the braces the same formats in both patterns: one value makes different texts in them.
// ^ error: [keywright:CrossSlot] A cluster holds the schedule `shop:steps:{<id>}:due` in another slot than the stream `shop:steps:{<id>}`, but moving an entry that is due is one script on both, which it refuses.
// |   Example key: shop:steps:{42} is in slot 8000
// |   Example key: shop:steps:{000042}:due is in slot 5486
// |   Fix: give the parts between the braces the same formats in both patterns: one value makes different texts in them.

@RedisKey(pattern = "notes:{{{shop}}}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "notes:{{{shop:lower}}}:dead", type = STREAM, ttl = "90d", repository = "DeadNotes")
@ConsumerGroups(value = "mail", deadLetters = "DeadNotes")
@Bounded(100)
record Note(Floor shop, String text) {}
// ^ error: [keywright:CrossSlot] A cluster holds the dead letters `shop:notes:{<shop>}:dead` in another slot than the stream `shop:notes:{<shop>}`, but moving an entry that its groups give up is one script on both, which it refuses.
// |   Example key: shop:notes:{FIRST} is in slot 12341
// |   Example key: shop:notes:{first}:dead is in slot 11149
// |   Fix: give the parts between the braces the same formats in both patterns: one value makes different texts in them.

enum Floor {
    FIRST,
    SECOND
}

@RedisKey(pattern = "same:{{{id:hex}}}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "same:{{{id:hex}}}:dead", type = STREAM, ttl = "90d", repository = "DeadSame")
@ConsumerGroups(value = "mail", deadLetters = "DeadSame")
@Bounded(100)
record Same(long id, String text) {}
