// options: -Akeywright.project=${project} -Akeywright.document=docs/redis-keys.md -Akeywright.document.mode=check
package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h")
record Product(String sku, String name) {}
// ^ error: [keywright:DocumentOutOfDate] 'docs/redis-keys.md' does not exist, though the build checks it.
// |   Fix: build once with -Akeywright.document.mode=write, and commit the file.
