// options: -Akeywright.project=${project} -Akeywright.document=/redis-keys.md
package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h")
record Product(String sku, String name) {}
// ^ error: [keywright:InvalidDocumentPath] -Akeywright.document=/redis-keys.md leads to no file below the project's directory.
// |   Fix: name a path below it, without links that lead elsewhere.
