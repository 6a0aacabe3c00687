package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class UnderivableKey {

    @RedisKey(pattern = "page:{tenant}:{number}", type = STRING, ttl = "1h")
    @CacheAside
    record Page(String tenant, long number, String v) {}

    @RedisKey(pattern = "plain:{id}", type = STRING, ttl = "1h")
    record Plain(long id, String v) {}

    record NoKey(long id) {}

    @RedisKey(pattern = "unsound:{id}", type = STRING, ttl = "soon")
    // ^ error: [keywright:InvalidTtl] The TTL "soon" is not a duration.
    // |   Fix: write numbers with units, such as 1h30m.
    @CacheAside
    record Unsound(long id, String v) {}

    @Invalidates(Page.class)
    // ^ error: [keywright:UnderivableKey] 'Missing' has no component 'tenant', which the key `shop:page:<tenant>:<number>` needs.
    // |   Did you mean tennant?
    // |   Example key: shop:page:acme:42
    // |   Fix: add a component 'tenant', or say which one it is: parts = "tenant=…"; there are tennant, number.
    record Missing(String tennant, long number) {}

    @Invalidates(Page.class)
    // ^ error: [keywright:UnderivableKey] 'number' of 'WrongType' is of type int, but the key `shop:page:<tenant>:<number>` needs a long.
    // |   Example key: shop:page:acme:42
    // |   Fix: give it the type long, or say which component it is: parts = "number=…".
    record WrongType(String tenant, int number) {}

    @Invalidates(Page.class)
    // ^ error: [keywright:UnderivableKey] 'tenant' of 'PerhapsNull' is perhaps null, but the key `shop:page:<tenant>:<number>` needs a String that is always there.
    // |   Example key: shop:page:acme:42
    // |   Fix: give it the type String, or say which component it is: parts = "tenant=…".
    record PerhapsNull(@Nullable String tenant, long number) {}

    @Invalidates(Page.class)
    // ^ error: [keywright:UnderivableKey] 'tenant' of 'PerhapsEmpty' is of type Optional<String>, but the key `shop:page:<tenant>:<number>` needs a String.
    // |   Example key: shop:page:acme:42
    // |   Fix: give it the type String, or say which component it is: parts = "tenant=…".
    record PerhapsEmpty(Optional<String> tenant, long number) {}

    @Invalidates(value = Page.class, parts = "number=site")
    // ^ error: [keywright:UnderivableKey] 'WrongTarget' has no component 'site', which the key `shop:page:<tenant>:<number>` needs.
    // |   Example key: shop:page:acme:42
    // |   Fix: add a component 'site', or say which one it is: parts = "number=…"; there are tenant, page.
    record WrongTarget(String tenant, long page) {}

    @Invalidates(value = Page.class, parts = {"nummer=page", "number"})
    // ^ error: [keywright:UnderivableKey] "number" does not say which component a part of the key is.
    // |   Fix: write part=component, such as sku=articleNumber.
    // ^ error: [keywright:UnderivableKey] The keys of 'Page' have no part 'nummer'.
    // |   Expected: tenant, number.
    record WrongPart(String tenant, long page, long number) {}

    @Invalidates(Plain.class)
    // ^ error: [keywright:UnderivableKey] 'NoCache' invalidates 'Plain', which is no cache.
    // |   Fix: name a type with @RedisKey and @CacheAside.
    record NoCache(long id) {}

    @Invalidates(NoKey.class)
    // ^ error: [keywright:UnderivableKey] 'NoRedisKey' invalidates 'NoKey', which is no cache.
    // |   Fix: name a type with @RedisKey and @CacheAside.
    record NoRedisKey(long id) {}

    @Invalidates(int.class)
    // ^ error: [keywright:UnderivableKey] 'NoType' invalidates 'int', which is no cache.
    // |   Fix: name a type with @RedisKey and @CacheAside.
    record NoType(long id) {}

    @Invalidates(Unsound.class)
    record OfUnsound(long id) {}

    @Invalidates(Page.class)
    record Boxed(String tenant, Long number) {}
}
