package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h", example = "shop:products:1")
// ^ error: [keywright:InvalidExample] 'shop:products:1' is not a key of `shop:product:<sku>`.
// |   Example key: shop:product:SKU-0042
// |   Fix: correct the example, or remove it: the document then shows one that is made up.
record Product(String sku, String name) {}
