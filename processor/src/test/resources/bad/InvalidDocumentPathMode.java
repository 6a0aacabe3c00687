// options: -Akeywright.project=${project} -Akeywright.document=redis-keys.md -Akeywright.document.mode=wrong
package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h")
record Product(String sku, String name) {}
// ^ error: [keywright:InvalidDocumentPath] -Akeywright.document.mode=wrong is no mode.
// |   Fix: use write or check.
