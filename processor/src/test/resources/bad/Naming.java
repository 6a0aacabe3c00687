package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "{sku:[A-Z]4}:product", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] '{sku:[A-Z]4}:product' begins with a placeholder, so its keys name no module.
// |   Expected: app:module:id.
// |   Fix: begin with a constant segment, such as product:{sku:[A-Z]4}:product.
record Product(String sku, String name) {}

@RedisKey(pattern = "orderLines:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] 'orderLines' in 'orderLines:{id}' is not a plain lower-case segment between ':'.
// |   Expected: letters a-z, digits, '-', '_' and '.', so that keys read alike everywhere.
// |   Fix: rename it, or accept it with @Accept(rule = "Naming", reason = "…").
record OrderLines(String id, String v) {}

@SuppressWarnings("keywright:Naming")
@RedisKey(pattern = "Accepted Name:{id}", type = STRING, ttl = "1h")
record Accepted(String id, String v) {}

@SuppressWarnings({"unused", "keywright:Naming"})
class Around {
    @RedisKey(pattern = "alsoAccepted:{id}", type = STRING, ttl = "1h")
    record AlsoAccepted(String id, String v) {}
}

@RedisKey(pattern = "shop:z10:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] 'shop:z10:{id}' begins with 'shop:', which the keyspace puts in front of it once more.
// |   Example key: shop:shop:z10:42
// |   Fix: leave 'shop:' out of the pattern.
record Repeated(long id, String v) {}

@RedisKey(pattern = ":z11:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] ':z11:{id}' has an empty segment at its beginning.
// |   Example key: shop::z11:42
// |   Fix: leave the ':' out.
record EmptyFirst(long id, String v) {}

@RedisKey(pattern = "z12:{id}:", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] 'z12:{id}:' has an empty segment at its end.
// |   Example key: shop:z12:42:
// |   Fix: leave the ':' out.
record EmptyLast(long id, String v) {}

@RedisKey(pattern = "z2:id", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] 'z2:id' is one key for every 'OneForAll': its segment 'id' is a text, and not the component of that name.
// |   Example key: shop:z2:id
// |   Fix: write {id} for the value of 'id', or rename the segment.
record OneForAll(long id, String v) {}

// Good neighbour: one key, and what it holds.
@RedisKey(pattern = "config:limits", type = STRING, ttl = "1h")
record Config(List<String> limits, String v) {}
