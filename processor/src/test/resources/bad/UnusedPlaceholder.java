package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{sku}", type = STRING, ttl = "1h")
record Product(String sku, @KeyPart(codec = String.class, alphabet = "[a-z]") String region, String name) {}
// ^ error: [keywright:UnusedPlaceholder] 'region' is a @KeyPart, but the pattern 'product:{sku}' has no placeholder for it.
// |   Fix: add {region} to the pattern, or remove @KeyPart: the component is then part of the value.
