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

@RedisKey(pattern = "digest:{id:md5}:{id}", type = STRING, ttl = "1h")
record ByDigest(long id, String v) {}

@RedisKey(pattern = "digest:{hex:[0-9a-f]32}:7", type = STRING, ttl = "1h")
// ^ error: [keywright:KeyCollision] `shop:digest:<hex>:7` of 'Seventh' and `shop:digest:<id:md5>:<id>` of 'ByDigest' can be the same key.
// |   Example key: shop:digest:b8d1b43eae73387ba56baef574709ecb:7
// |     'Seventh' reads it as hex=b8d1b43eae73387ba56baef574709ecb
// |     'ByDigest' reads it as id=b8d1b43eae73387ba56baef574709ecb, id=7
// |   Not decided: whether one value has these texts in its two places; what can't be ruled out is refused.
// |   Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
record Seventh(String hex, String v) {}

@RedisKey(pattern = "flag:{on}:{on:0|1}", type = STRING, ttl = "1h")
record ByFlag(boolean on, String v) {}

@RedisKey(pattern = "flag:true:0", type = STRING, ttl = "1h")
record NoFlag(String v) {}
