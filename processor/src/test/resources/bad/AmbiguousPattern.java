package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "pair:{a}{b}", type = STRING, ttl = "1h")
// ^ error: [keywright:AmbiguousPattern] 'pair:{a}{b}' makes one key of different values.
// |   Example key: shop:pair:aaa is both a=a, b=aa and a=aa, b=a
// |   Fix: put a delimiter that no part can contain between the parts, or give one of them a fixed length.
record Pair(String a, String b, String v) {}

@RedisKey(pattern = "raw:{a:[a-z:]}:{b:[a-z:]}", type = STRING, ttl = "1h")
// ^ error: [keywright:AmbiguousPattern] 'raw:{a:[a-z:]}:{b:[a-z:]}' makes one key of different values.
// |   Example key: shop:raw:a::a is both a=a, b=:a and a=a:, b=a
// |   Fix: put a delimiter that no part can contain between the parts, or give one of them a fixed length.
record Raw(String a, String b, String v) {}
