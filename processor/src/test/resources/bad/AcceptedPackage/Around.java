package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@Accept(rule = "DataStructureFit", reason = "older readers expect a document")
class Around {
    @RedisKey(pattern = "around:{id}", type = STRING, ttl = "1h")
    record InIt(long id, long count) {}
}

@Accept(rule = "HotSlot", reason = " ")
// ^ error: [keywright:InvalidAcceptance] The acceptance of 'HotSlot' gives no reason.
// |   Fix: say why it is right here, in words for those who operate the server.
class WithoutReason {
    @RedisKey(pattern = "withoutReason:{id}", type = STRING, ttl = "1h")
    @Accept(rule = "Naming", reason = "named by the system before this one")
    record InIt(long id, String v) {}
}

@RedisKey(pattern = "both:{id}", type = STRING, ttl = "1h")
@Accept(rule = "DataStructureFit", reason = "older readers expect a document")
@Accept(rule = "BigKey", reason = "there are few")
record Both(long id, String v) {
// ^ warning: [keywright:UnusedAcceptance] 'BigKey' is accepted on 'shop.Both', but nothing there breaks it.
// |   Fix: remove the acceptance; what it was for has been mended.
    @RedisKey(pattern = "inBoth:{id}", type = STRING, ttl = "1h")
    @Accept(rule = "Naming", reason = "named by the system before this one")
    record InBoth(long id, long count) {}
}
