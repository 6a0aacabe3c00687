// options: -Akeywright.project=/nowhere/at/all -Akeywright.document=redis-keys.md
package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h")
record Product(String sku, String name) {}
// ^ error: [keywright:InvalidDocumentPath] -Akeywright.project=/nowhere/at/all with -Akeywright.document=redis-keys.md is no usable path.
// |   Fix: name the project's existing directory and a path below it.
