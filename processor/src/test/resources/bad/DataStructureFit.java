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

@RedisKey(pattern = "latest:{id}", type = LIST, ttl = "1h")
@Bounded(1)
// ^ warning: [keywright:DataStructureFit] `shop:latest:<id>` is a LIST of one element at most, which each write checks by a script.
// |   Fix: use type = STRING: one SET writes the element in place of the last one, its TTL included.
record OneElement(long id, @Value String v) {}

@RedisKey(pattern = "flags:{id}", type = HYPERLOGLOG, ttl = "1h")
record CountedFlags(long id, @Member boolean flag) {}
// ^ warning: [keywright:DataStructureFit] 'flag' of `shop:flags:<id>` has 2 values, which a HYPERLOGLOG counts with an error of 0.81 % in up to 12,304 bytes.
// |   Fix: use type = SET with @Bounded(2): it counts them exactly, and can tell which they are.

@RedisKey(pattern = "days:{id}", type = HYPERLOGLOG, ttl = "1h")
record CountedDays(long id, @Member DayOfWeek day) {}
// ^ warning: [keywright:DataStructureFit] 'day' of `shop:days:<id>` has 7 values, which a HYPERLOGLOG counts with an error of 0.81 % in up to 12,304 bytes.
// |   Fix: use type = SET with @Bounded(7): it counts them exactly, and can tell which they are.

@RedisKey(pattern = "two:{id}", type = LIST, ttl = "1h")
@Bounded(2)
record TwoElements(long id, @Value String v) {}

@RedisKey(pattern = "hold:{id}", type = HASH, ttl = "1h")
@Bounded(1)
record OneHolder(long id, @Field String holder, @Value @Counter long times) {}

// Good neighbours: a counter that a HASH counts, a field that may be absent, a number that is stored bare.
@RedisKey(pattern = "counter:{id}", type = HASH, ttl = "1h")
record Counting(long id, @Counter long count) {}

@RedisKey(pattern = "maybe:{id}", type = HASH, ttl = "1h")
record Maybe(long id, Optional<String> v) {}

@RedisKey(pattern = "bare:{id}", type = STRING, ttl = "1h")
record Bare(long id, @Value long count) {}
