package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "short:{id}", type = STRING, ttl = "500ms")
// ^ warning: [keywright:TtlShorterThanJitter] Keys of `shop:short:<id>` live 500 ms, of which the jitter takes up to 50 ms: too little to keep keys from expiring at once, since Redis looks for expired keys ten times a second.
// |   Fix: add jitter = "0%", or give a TTL of a second or more.
record Short(long id, String v) {}

// Good neighbours: no jitter, and a whole second.
@RedisKey(pattern = "exact:{id}", type = STRING, ttl = "500ms", jitter = "0%")
record Exact(long id, String v) {}

@RedisKey(pattern = "second:{id}", type = STRING, ttl = "1s")
record Second(long id, String v) {}
