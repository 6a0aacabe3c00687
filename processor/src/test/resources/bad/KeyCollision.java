package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "cart:{user}:lines", type = HASH, ttl = "1h")
record CartLine(String user, String v, String w) {}

@RedisKey(pattern = "cart:{user}:{part}", type = HASH, ttl = "1h")
// ^ error: [keywright:KeyCollision] `shop:cart:<user>:<part>` of 'CartPart' and `shop:cart:<user>:lines` of 'CartLine' can be the same key.
// |   Example key: shop:cart:a:lines
// |     'CartPart' reads it as user=a, part=lines
// |     'CartLine' reads it as user=a
// |   Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
record CartPart(String user, String part, String v, String w) {}

// Good neighbours: the same texts, told apart by what a part can hold.
@RedisKey(pattern = "neighbour:{id}", type = HASH, ttl = "1h")
record ById(long id, String v, String w) {}

@RedisKey(pattern = "neighbour:{name:[a-z]}", type = STRING, ttl = "1h")
record ByName(String name, String v, String w) {}

@RedisKey(pattern = "constant", type = STRING, ttl = "1h")
record One(String v, String w) {}

@RedisKey(pattern = "constant", type = STRING, ttl = "1h")
// ^ error: [keywright:KeyCollision] `shop:constant` of 'Other' and `shop:constant` of 'One' can be the same key.
// |   Example key: shop:constant
// |     'Other' reads it as its constant key
// |     'One' reads it as its constant key
// |   Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
record Other(String v, String w) {}
