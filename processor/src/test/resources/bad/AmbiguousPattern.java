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

@RedisKey(pattern = "rest:{a}{b}", type = STRING)
// ^ error: [keywright:AmbiguousPattern] 'rest:{a}{b}' makes one key of different values.
// |   Example key: shop:rest:aaa is both a=a, b=aa and a=aa, b=a
// |   Fix: put a delimiter that no part can contain between the parts, or give one of them a fixed length.
// ^ error: [keywright:MissingTtl] 'WhateverElseIsWrong' declares no TTL: its keys `shop:rest:<a><b>` would stay in Redis for ever.
// |   Fix: add ttl = "1h" (or however long the data is of use); reference data that must stay bears @Persistent(reason = "…") instead.
record WhateverElseIsWrong(String a, String b, Object v) {}
// ^ error: [keywright:UnsupportedType] `java.lang.Object` can't be stored.
// |   Fix: use a type that has a form, or name a codec by @Serialized(codec = …).
