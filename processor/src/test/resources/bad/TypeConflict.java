package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "cart:{user}:lines", type = HASH, ttl = "1h")
record CartFields(long user, String v, String w) {}

@RedisKey(pattern = "cart:{owner}:lines", type = STRING, ttl = "1h")
// ^ error: [keywright:TypeConflict] `shop:cart:<owner>:lines` of 'CartText' is a STRING, but 'CartFields' keeps a HASH under the same keys.
// |   Example key: shop:cart:7:lines
// |   Redis answers WRONGTYPE to a command of one type on a key of another, and a write of the whole value replaces what the other keeps there.
// |   Fix: begin one of them with another constant segment, or declare one type for both.
record CartText(long owner, String v, String w) {}

// One text more or less is another shape: these two share keys, but not all of them.
@RedisKey(pattern = "list:{name}", type = HASH, ttl = "1h")
record Named(String name, String v, String w) {}

@RedisKey(pattern = "list:{number}", type = STRING, ttl = "1h")
// ^ error: [keywright:KeyCollision] `shop:list:<number>` of 'Numbered' and `shop:list:<name>` of 'Named' can be the same key.
// |   Example key: shop:list:1
// |     'Numbered' reads it as number=1
// |     'Named' reads it as name=1
// |   Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
record Numbered(long number, String v, String w) {}
