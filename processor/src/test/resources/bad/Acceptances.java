package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "accepted:{user}", type = HASH, ttl = "1h")
@Accept(rule = "UnboundedGrowth", reason = "one entry a warehouse; there are forty")
record Accepted(long user, @Field String sku, @Value int quantity) {}

@RedisKey(pattern = "component:{id}", type = STRING, ttl = "1h")
record OfComponent(long id, @Accept(rule = "DataStructureFit", reason = "older readers expect a document") long count) {}

@Accept(rule = "Naming", reason = "named by the system before this one")
class Outer {
    @RedisKey(pattern = "outerPattern:{id}", type = STRING, ttl = "1h")
    record OfOuter(long id, String v) {}
}

@RedisKey(pattern = "unknown:{id}", type = STRING, ttl = "1h")
@Accept(rule = "Growth", reason = "it is small")
// ^ error: [keywright:InvalidAcceptance] 'Growth' is no rule that could be accepted.
// |   Fix: give the name that stands in the message's brackets, without "keywright:".
record Unknown(long id, String v) {}

@RedisKey(pattern = "proof:{id}", type = STRING, ttl = "1h")
@Accept(rule = "KeyCollision", reason = "never happens")
// ^ error: [keywright:InvalidAcceptance] 'KeyCollision' is no judgement but a fact, and can't be accepted.
// |   Fix: mend what it reports, and remove the acceptance.
record Proof(long id, String v) {}

@RedisKey(pattern = "reasonless:{user}", type = HASH, ttl = "1h")
@Accept(rule = "UnboundedGrowth", reason = " ")
// ^ error: [keywright:InvalidAcceptance] The acceptance of 'UnboundedGrowth' gives no reason.
// |   Fix: say why it is right here, in words for those who operate the server.
record Reasonless(long user, @Field String sku, @Value int quantity) {}

@RedisKey(pattern = "unused:{id}", type = STRING, ttl = "1h")
@Accept(rule = "Naming", reason = "named by the system before this one")
@Accept(rule = "HotSlot", reason = "few keys")
record Unused(@Accept(rule = "BigKey", reason = "it is not") long id, String v) {}
// ^ warning: [keywright:UnusedAcceptance] 'BigKey' is accepted on 'id', but nothing there breaks it.
// |   Fix: remove the acceptance; what it was for has been mended.
// ^ warning: [keywright:UnusedAcceptance] 'HotSlot' is accepted on 'shop.Unused', but nothing there breaks it.
// |   Fix: remove the acceptance; what it was for has been mended.
// ^ warning: [keywright:UnusedAcceptance] 'Naming' is accepted on 'shop.Unused', but nothing there breaks it.
// |   Fix: remove the acceptance; what it was for has been mended.
