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
