// options: -Akeywright.document=redis-keys.md
package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h")
record Product(String sku, String name) {}
// ^ error: [keywright:InvalidDocumentPath] -Akeywright.document=redis-keys.md is relative to the project, but no project is named.
// |   Fix: add -Akeywright.project=<the project's directory>: ${project.basedir} in Maven, $projectDir in Gradle.
