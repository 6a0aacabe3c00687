package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@SuppressWarnings("keywright:CrossSlot")
class Suppressed {

    @RedisKey(pattern = "calls:{shop}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
    @RedisKey(pattern = "calls:{shop}:dead", type = STREAM, ttl = "90d", repository = "DeadCalls")
    @ConsumerGroups(value = "mail", deadLetters = "DeadCalls")
    @Bounded(100)
    record Call(String shop, long id) {}
    // ^ error: [keywright:CrossSlot] A cluster holds the dead letters `shop:calls:<shop>:dead` in another slot than the stream `shop:calls:<shop>`, but moving an entry that its groups give up is one script on both, which it refuses.
    // |   Example key: shop:calls:shop-1 is in slot 12958
    // |   Example key: shop:calls:shop-1:dead is in slot 13241
    // |   Fix: put the same hash tag into both patterns: "orders:{{{shop}}}" and "orders:{{{shop}}}:dead".

    @SuppressWarnings("keywright:CrossSlot")
    @RedisKey(pattern = "rings:{shop}", type = STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
    @RedisKey(
            pattern = "rings:{shop}:due",
            type = SORTED_SET,
            ttl = "90d",
            expiry = Expiry.REFRESH_ON_WRITE,
            repository = "RingSchedule")
    @Delayed
    @Bounded(100)
    record Ring(String shop, long id) {}
    // ^ error: [keywright:CrossSlot] A cluster holds the schedule `shop:rings:<shop>:due` in another slot than the stream `shop:rings:<shop>`, but moving an entry that is due is one script on both, which it refuses.
    // |   Example key: shop:rings:shop-1 is in slot 15876
    // |   Example key: shop:rings:shop-1:due is in slot 10641
    // |   Fix: put the same hash tag into both patterns: "orders:{{{shop}}}" and "orders:{{{shop}}}:dead".

    @RedisKey(pattern = "marks:{user}", type = SET, ttl = "1h")
    @Bounded(100)
    record Mark(long user, @Member String mark) {}
}
