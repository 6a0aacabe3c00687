package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "{sku}:product", type = STRING, ttl = "1h")
// ^ error: [keywright:KeyCollision] `shop:<sku>:product` of 'Product' and `shop:alsoAccepted:<id>` of 'AlsoAccepted' can be the same key.
// |     Example key: shop:alsoAccepted:product
// |       'Product' reads it as sku=alsoAccepted
// |       'AlsoAccepted' reads it as id=product
// |     Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
// ^ error: [keywright:KeyCollision] `shop:<sku>:product` of 'Product' and `shop:orderLines:<id>` of 'OrderLines' can be the same key.
// |     Example key: shop:orderLines:product
// |       'Product' reads it as sku=orderLines
// |       'OrderLines' reads it as id=product
// |     Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
// ^ warning: [keywright:Naming] '{sku}:product' begins with a placeholder, so its keys name no module.
// |     Expected: app:module:id.
// |     Fix: begin with a constant segment, such as product:{sku}:product.
record Product(String sku, String name) {}

@RedisKey(pattern = "orderLines:{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] 'orderLines' in 'orderLines:{id}' is not a plain lower-case segment between ':'.
// |     Expected: letters a-z, digits, '-', '_' and '.', so that keys read alike everywhere.
// |     Fix: rename it, or accept it with @SuppressWarnings("keywright:Naming").
record OrderLines(String id, String v) {}

@SuppressWarnings("keywright:Naming")
@RedisKey(pattern = "Accepted Name:{id}", type = STRING, ttl = "1h")
record Accepted(String id, String v) {}

@SuppressWarnings({"unused", "keywright:Naming"})
class Around {
    @RedisKey(pattern = "alsoAccepted:{id}", type = STRING, ttl = "1h")
    record AlsoAccepted(String id, String v) {}
}
