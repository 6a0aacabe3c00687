package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public class InvalidPattern {

    @RedisKey(pattern = "a:{id", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The placeholder "{id" has no closing brace.
    // |   Fix: close it with }, or write {{ for a literal brace.
    record NotClosed(long id, String v) {}

    @RedisKey(pattern = "b:{id:hexx}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] "hexx" is no format of a long.
    // |   Expected: hex, hex16, 06, shard(16), md5, sha1, sha256
    // |   Did you mean "hex"?
    record UnknownFormat(long id, String v) {}

    @RedisKey(pattern = "c:{user?}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The placeholder of 'user' is optional, but the component is always there.
    // |   Fix: remove the '?' from the placeholder, or declare the component as Optional or @Nullable.
    record AlwaysThere(String user, String v) {}

    @RedisKey(pattern = "d:{user}", type = STRING, ttl = "1h")
    record MayBeAbsent(Optional<String> user, String v) {}
    // ^ error: [keywright:InvalidPattern] 'user' may be absent, but its placeholder has no form for that.
    // |   Fix: write {user?null} for a text that says so, {:user?} for a segment that is left out, or declare the component as always there.

    @RedisKey(pattern = "e:{user}", type = STRING, ttl = "1h")
    record MayBeNull(@Nullable String user, String v) {}
    // ^ error: [keywright:InvalidPattern] 'user' may be absent, but its placeholder has no form for that.
    // |   Fix: write {user?null} for a text that says so, {:user?} for a segment that is left out, or declare the component as always there.

    @RedisKey(pattern = "", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The key pattern is empty.
    // |   Fix: write one, such as "product:{sku}".
    record Empty(String user, String v) {}

    @RedisKey(pattern = "f:{day:yyyy-MM-DD}", type = STRING, ttl = "400d")
    // ^ error: [keywright:InvalidPattern] "DD" in "yyyy-MM-DD" is not a number of fixed width.
    // |   Expected: yyyy, MM, dd, DDD (day of the year), YYYY, ww, e (ISO week), HH, mm, ss, SSS, nnnnnnnnn
    // |   Fix: write "dd".
    record MixedFormat(LocalDate day, String v) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    record BadAlphabet(@KeyPart(codec = IdCodec.class, alphabet = "a-z") Id id, String v) {}
    // ^ error: [keywright:InvalidPattern] "a-z" is not a character class.
    // |   Fix: write the characters in brackets: [A-Za-z0-9_-].

    @RedisKey(pattern = "h:{id}{:page:sha256/16?}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The digest of 'page' is optional, but a digest of nothing is none.
    // |   Fix: declare the component as always there, or use another format than sha256/16.
    record OptionalDigest(long id, Optional<String> page, String v) {}

    @RedisKey(pattern = "i:{at:sha256}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] 'at' has a LocalDateTime, which has no standard form to digest.
    // |   Fix: use an Instant or a LocalDate, or write the time as a placeholder of its own.
    record DigestOfLocalTime(LocalDateTime at, String v) {}

    @RedisKey(pattern = "j:{{id}}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The doubled braces of {{id}} in 'j:{{id}}' are literal, so that every key has the text {id} and none the component's value.
    // |   Fix: write {id} for the value, or {{{id}}} for the value in a hash tag.
    record LiteralName(long id, String v) {}

    @RedisKey(pattern = "k:{{userId}}:lines", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The doubled braces of {{userId}} in 'k:{{userId}}:lines' are literal, so that every key has the text {userId} and none the component's value.
    // |   Fix: write {userId} for the value, or {{{userId}}} for the value in a hash tag.
    record LiteralOfValue(long userId, String v) {}

    @RedisKey(pattern = "l:{{{id}}}:{{:page?}}", type = STRING, ttl = "1h")
    // ^ error: [keywright:InvalidPattern] The doubled braces of {{:page?}} in 'l:{{{id}}}:{{:page?}}' are literal, so that every key has the text {:page?} and none the component's value.
    // |   Fix: write {:page?} for the value, or {{{:page?}}} for the value in a hash tag.
    record LiteralOptional(long id, Optional<String> page, String v) {}

    @RedisKey(pattern = "m:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("ms:{{id}}")
    // ^ error: [keywright:InvalidPattern] The doubled braces of {{id}} in 'ms:{{id}}' are literal, so that every key has the text {id} and none the component's value.
    // |   Fix: write {id} for the value, or {{{id}}} for the value in a hash tag.
    record LiteralOfGroup(long id, String v) {}

    record Id(int high, int low) {}

    public static class IdCodec implements io.keywright.key.KeyPartCodec<Id> {
        @Override
        public String encode(Id id) {
            return id.high + "-" + id.low;
        }

        @Override
        public Id decode(String text) {
            return new Id(0, 0);
        }
    }
}
