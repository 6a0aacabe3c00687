package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "session:{id}", type = STRING)
// ^ error: [keywright:MissingTtl] 'Session' declares no TTL: its keys `shop:session:<id>` would stay in Redis for ever.
// |   Fix: add ttl = "1h" (or however long the data is of use); reference data that must stay bears @Persistent(reason = "…") instead.
record Session(UUID id, String user) {}

@RedisKey(pattern = "token:{id}", type = STRING)
record Token(UUID id, String user, @Ttl Duration life) {}
// ^ error: [keywright:MissingTtl] 'life' gives each key's TTL, but nothing bounds it.
// |   Fix: add ttl = "…" to @RedisKey: the longest life that a caller may ask for.

@RedisKey(pattern = "blank:{id}", type = STRING, ttl = " ")
// ^ error: [keywright:MissingTtl] 'Blank' declares no TTL: its keys `shop:blank:<id>` would stay in Redis for ever.
// |   Fix: add ttl = "1h" (or however long the data is of use); reference data that must stay bears @Persistent(reason = "…") instead.
record Blank(UUID id, String user) {}

@RedisKey(pattern = "lock:{name}", type = HASH)
@Ttl
// ^ error: [keywright:MissingTtl] The callers of 'Hold' give each key's TTL, but nothing bounds it.
// |   Fix: add ttl = "…" to @RedisKey: the longest life that a caller may ask for.
record Hold(String name, @Field String holder, @Value int times) {}

@RedisKey(pattern = "key:{id}", type = STRING)
@Persistent(reason = "a key without an end")
record ApiKey(UUID id, String user, @Ttl Optional<Duration> life) {}
// ^ error: [keywright:MissingTtl] 'life' gives each key's TTL, but nothing bounds it.
// |   Fix: add ttl = "…" to @RedisKey: the longest life that a caller may ask for.
