package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class InvalidTtl {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "10")
    // ^ error: [keywright:InvalidTtl] The TTL "10" has no unit after 10.
    // |   Fix: write 10s for seconds, 10m for minutes, or ms, h, d, w.
    record NoUnit(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "0s")
    // ^ error: [keywright:InvalidTtl] The TTL "0s" is zero.
    // |   Fix: write how long the key lives, such as 30m; for one that stays use @Persistent.
    record Zero(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "soon")
    // ^ error: [keywright:InvalidTtl] The TTL "soon" is not a duration.
    // |   Fix: write numbers with units, such as 1h30m.
    record NoDuration(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "${session.ttl}")
    // ^ error: [keywright:InvalidTtl] The TTL "${session.ttl}" has no default.
    // |   Fix: write one after a colon: ${session.ttl:1h}.
    record NoDefault(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h", jitter = "60%")
    // ^ error: [keywright:InvalidTtl] The jitter "60%" is outside of 0% to 50%.
    // |   Fix: write a percentage from 0% to 50%; it shortens TTLs, at most by half.
    record MuchJitter(long id, String v) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h", jitter = "10")
    // ^ error: [keywright:InvalidTtl] The jitter "10" has no percent sign.
    // |   Fix: write 10%.
    record NoPercentage(long id, String v) {}

    @RedisKey(pattern = "f2:{id}", type = STRING, ttl = "1h", jitter = "12.5%")
    // ^ error: [keywright:InvalidTtl] The jitter "12.5%" is not a whole percentage.
    // |   Fix: write one from 0% to 50%, such as 10%.
    record FractionOfPercent(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = STRING)
    @Persistent(reason = " ")
    // ^ error: [keywright:InvalidTtl] @Persistent of 'NoReason' gives no reason.
    // |   Fix: say why these keys need no TTL: reason = "reference data, rebuilt from …".
    record NoReason(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidTtl] 'Both' has the TTL "1h" and is @Persistent.
    // |   Fix: remove one of the two.
    @Persistent(reason = "reference data")
    record Both(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STRING)
    @Persistent(reason = "reference data")
    record PersistentPerCall(long id, String v, @Ttl Duration life) {}
    // ^ error: [keywright:InvalidTtl] 'life' gives a TTL, but 'PersistentPerCall' is @Persistent.
    // |   Fix: remove @Persistent, or @Ttl from the component; where only some of them stay, declare it as Optional<Duration>.

    @RedisKey(pattern = "i2:{id}", type = SET)
    @Persistent(reason = "reference data")
    @Ttl
    // ^ error: [keywright:InvalidTtl] The callers of 'PersistentByCallers' are to give a TTL, but it is @Persistent.
    // |   Fix: remove @Persistent, or @Ttl from the type.
    record PersistentByCallers(long id, @Member String v) {}

    @RedisKey(pattern = "j:{id}", type = STRING, expiry = Expiry.SLIDING)
    // ^ error: [keywright:InvalidTtl] 'PersistentSliding' is @Persistent, so there is no TTL that could be SLIDING.
    // |   Fix: remove expiry, or give the keys a TTL.
    @Persistent(reason = "reference data")
    record PersistentSliding(long id, String v) {}

    @RedisKey(pattern = "k:{id}", type = STRING, ttl = "1h")
    record TwoTtls(long id, String v, @Ttl Duration one, @Ttl Duration other) {}
    // ^ error: [keywright:InvalidTtl] 'one' and 'other' both give the TTL.
    // |   Fix: leave @Ttl on one component.

    @RedisKey(pattern = "l:{id}", type = STRING, ttl = "1h")
    record NumberTtl(long id, String v, @Ttl long seconds) {}
    // ^ error: [keywright:InvalidTtl] 'seconds' gives the TTL, but is of type long.
    // |   Fix: declare it as java.time.Duration.

    @RedisKey(pattern = "l2:{id}", type = STRING, ttl = "1h")
    record AbsentTtl(long id, String v, @Ttl Optional<Duration> life) {}
    // ^ error: [keywright:InvalidTtl] 'life' may be absent, and a value of 'AbsentTtl' without a TTL stays for ever.
    // |   Fix: say by @Persistent(reason = "…") why that is right, or declare it as java.time.Duration.

    @RedisKey(pattern = "l3:{id}", type = STRING, ttl = "1h")
    @Persistent(reason = "")
    // ^ error: [keywright:InvalidTtl] @Persistent of 'AbsentWithoutReason' gives no reason.
    // |   Fix: say why these keys need no TTL: reason = "reference data, rebuilt from …".
    record AbsentWithoutReason(long id, String v, @Ttl Optional<Duration> life) {}

    @RedisKey(pattern = "l4:{id}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidTtl] 'OptionalNumber' has the TTL "1h" and is @Persistent.
    // |   Fix: remove one of the two.
    @Persistent(reason = "reference data")
    record OptionalNumber(long id, String v, @Ttl Optional<Long> seconds) {}

    @RedisKey(pattern = "l5:{id}", type = HASH, ttl = "1h", expiry = Expiry.SLIDING)
    // ^ error: [keywright:InvalidTtl] 'life' gives the TTL of each write, which a later read under SLIDING does not know.
    // |   Fix: use expiry = ABSOLUTE.
    @Persistent(reason = "reference data")
    record AbsentSliding(long id, String v, @Ttl Optional<Duration> life) {}

    @RedisKey(pattern = "m:{id}", type = STRING, ttl = "1h", expiry = Expiry.SLIDING)
    // ^ error: [keywright:InvalidTtl] 'life' gives the TTL of each write, which a later read under SLIDING does not know.
    // |   Fix: use expiry = ABSOLUTE.
    record SlidingPerCall(long id, String v, @Ttl Duration life) {}

    @RedisKey(pattern = "n:{id}", type = HASH, ttl = "1h", expiry = Expiry.REFRESH_ON_WRITE)
    // ^ error: [keywright:InvalidTtl] 'life' gives the TTL of each write, which a later partial write under REFRESH_ON_WRITE does not know.
    // |   Fix: use expiry = ABSOLUTE.
    record RefreshedPerCall(long id, String v, @Ttl Duration life) {}
}

@RedisKey(pattern = "digits:{id}", type = STRING, ttl = "0000000030s")
// ^ error: [keywright:InvalidTtl] The TTL "0000000030s" has a number of more than nine digits.
// |   Fix: write it in a larger unit, such as 30d.
record TenDigits(long id, String v) {}

@RedisKey(pattern = "z1:{id}", type = STRING, ttl = "1H")
// ^ error: [keywright:InvalidTtl] The TTL "1H" is not in small letters without spaces.
// |   Did you mean 1h?
record Capital(long id, String v) {}

@RedisKey(pattern = "z2:{id}", type = STRING, ttl = "1 h 30 m")
// ^ error: [keywright:InvalidTtl] The TTL "1 h 30 m" is not in small letters without spaces.
// |   Did you mean 1h30m?
record Spaces(long id, String v) {}
