package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "rates:{currency}", type = STRING)
@Persistent(reason = "reference data")
record Rate(String currency, String v) {}

@RedisKey(pattern = "paid:{id}", type = STRING, ttl = "1h")
@Durable(reason = "orders that were paid")
record Paid(long id, String v) {}

@RedisKey(pattern = "page:{id}", type = STRING, ttl = "1h")
record Page(long id, String v) {}

@RedisKey(pattern = "blank:{id}", type = STRING, ttl = "1h")
@Durable(reason = "")
// ^ error: [keywright:MisplacedFacet] @Durable of 'Blank' gives no reason.
// |   Fix: say why the data may not be lost: reason = "orders that were paid".
record Blank(long id, String v) {}
