package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "orderLines/{id}", type = STRING, ttl = "1h")
record Line(long id, String v) {}

@RedisKey(pattern = "order lines/{id}", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] 'order lines' in 'order lines/{id}' is not a plain segment between '/'.
// |   Expected: letters a-z and A-Z, digits, '-', '_' and '.', so that keys read alike everywhere.
// |   Fix: rename it, or accept it with @Accept(rule = "Naming", reason = "…").
record Blank(long id, String v) {}

@RedisKey(pattern = "start{/tenant?}", type = STRING, ttl = "1h")
// ^ warning: [keywright:Naming] Keys of `shop/start[/<tenant>]` have 2 segments between '/', but the keyspace asks for 3.
// |   Example key: shop/start/acme
// |   Fix: name the module in front of the id, or lower minimalDepth of @Keyspace.
record Start(java.util.Optional<String> tenant, String v) {}
