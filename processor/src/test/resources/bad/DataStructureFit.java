package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "hash:{id}", type = HASH, ttl = "1h")
// ^ warning: [keywright:DataStructureFit] `shop:hash:<id>` is a HASH with the one field 'v', which stores that name in every key and gains nothing by it.
// |   Fix: use type = STRING with @Value on 'v': one GET or SET reads or writes it, its TTL included.
record LoneField(long id, String v) {}

@RedisKey(pattern = "number:{id}", type = STRING, ttl = "1h")
record LoneNumber(long id, long count) {}
// ^ warning: [keywright:DataStructureFit] 'count' of 'LoneNumber' is a number, and all that its document holds: a server can't count in a document.
// |   Fix: mark it @Value, so that it is stored bare, and @Counter if it is counted.

// Good neighbours: a counter that a HASH counts, a field that may be absent, a number that is stored bare.
@RedisKey(pattern = "counter:{id}", type = HASH, ttl = "1h")
record Counting(long id, @Counter long count) {}

@RedisKey(pattern = "maybe:{id}", type = HASH, ttl = "1h")
record Maybe(long id, Optional<String> v) {}

@RedisKey(pattern = "bare:{id}", type = STRING, ttl = "1h")
record Bare(long id, @Value long count) {}
