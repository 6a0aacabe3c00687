package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class CacheTraits {

    @RedisKey(pattern = "a:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @WriteThrough
    // ^ error: [keywright:InvalidCache] 'Unversioned' is written through, but none of its components is its @Version: of two writers the one that commits first may end last, and would leave the older value in the cache for good.
    // |   Fix: mark a long that each UPDATE counts up with @Version; or remove @WriteThrough, and write by writing(…), which evicts.
    record Unversioned(String sku, String v, long version) {}

    @RedisKey(pattern = "b:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @WriteThrough
    record ByMoment(String sku, @Version Instant changedAt) {}
    // ^ error: [keywright:InvalidCache] The @Version 'changedAt' is of type Instant, which can't order commits: two may have the same moment, and the later one an earlier one.
    // |   Fix: declare it as long or int, and count it up with each UPDATE: SET version = version + 1.

    @RedisKey(pattern = "c:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @WriteThrough
    record ByText(String sku, @Version String etag) {}
    // ^ error: [keywright:InvalidCache] The @Version 'etag' is of type String, which the server can't compare.
    // |   Fix: declare it as long or int, and count it up with each UPDATE: SET version = version + 1.

    @RedisKey(pattern = "d:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @WriteThrough
    record PerhapsNone(String sku, @Version @Nullable Long version) {}
    // ^ error: [keywright:InvalidCache] The @Version 'version' may be null, and a value without one is never put into the cache.
    // |   Fix: declare it as always there.

    @RedisKey(pattern = "e:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @WriteThrough
    record Two(String sku, @Version long one, @Version int two) {}
    // ^ error: [keywright:InvalidCache] 'one' and 'two' are both the @Version of 'Two'.
    // |   Fix: leave @Version on one component.

    @RedisKey(pattern = "f:{sku}:{version}", type = STRING, ttl = "1h")
    @CacheAside
    @WriteThrough
    record InKey(String sku, @Version long version, String v) {}
    // ^ error: [keywright:MisplacedFacet] 'version' is part of the key, so it can't be @Version.
    // |   Fix: remove @Version.

    @RedisKey(pattern = "g:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    record NotThrough(String sku, @Version long version) {}
    // ^ error: [keywright:MisplacedFacet] @Version of 'version' means nothing without @WriteThrough.
    // |   Fix: remove @Version, or declare @WriteThrough on 'NotThrough'.

    @RedisKey(pattern = "h:{sku}", type = STRING, ttl = "1h")
    @WriteThrough
    // ^ error: [keywright:MisplacedFacet] @WriteThrough of 'NoCache' means nothing without @CacheAside.
    // |   Fix: remove @WriteThrough, or declare @CacheAside beside it.
    @CacheGroup("no-caches")
    // ^ error: [keywright:MisplacedFacet] @CacheGroup of 'NoCache' means nothing without @CacheAside.
    // |   Fix: remove @CacheGroup, or declare @CacheAside beside it.
    record NoCache(String sku, @Version long version) {}

    @RedisKey(pattern = "i:{tenant}:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("of-category:{category}")
    @CacheGroup(value = "of-tenant:{tennant}", name = "tenant")
    @CacheGroup(value = "of:{tenant", name = "broken")
    record Underivable(String tenant, String sku, String category) {}
    // ^ error: [keywright:InvalidPattern] The placeholder "{tenant" has no closing brace.
    // |   Fix: close it with }, or write {{ for a literal brace.
    // ^ error: [keywright:UnderivableKey] The group 'of-category:{category}' needs 'category', which is no part of the key `shop:i:<tenant>:<sku>`: whoever reads an entry knows the key alone, and could not tell its group.
    // |   Expected: parts of the key: tenant, sku.
    // |   Fix: add {category} to the pattern of the key, or group by a part that it has.
    // ^ error: [keywright:UnknownPlaceholder] 'of-tenant:{tennant}' has the placeholder {tennant}, but 'Underivable' has no component of that name.
    // |   Did you mean {tenant}?
    // |   Expected: a component of 'Underivable': tenant, sku, category.
    // |   Fix: name a component, or write the braces twice if they are meant literally: {{tennant}}.

    @RedisKey(pattern = "j:{tenant}:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("j-1:{tenant}")
    @CacheGroup("j-2:{sku}")
    @CacheGroup(value = "j-3", name = "through")
    @CacheGroup(value = "j-4", name = "of tenant")
    @CacheGroup(value = "j-5", name = "noted")
    @CacheGroup(value = "j-6", name = "notedGroup")
    record SameNames(String tenant, String sku, String v) {}
    // ^ error: [keywright:DuplicateName] 'of tenant' can't be part of a method's name.
    // |   Fix: give a simple Java name, such as tenant for evictTenant(…).
    // ^ error: [keywright:DuplicateName] Two methods of the cache of 'SameNames' would be called evictGroup.
    // |   Fix: give the group another name: name = "tenant" makes evictTenant(…) and writingTenant(…).
    // ^ error: [keywright:DuplicateName] Two methods of the cache of 'SameNames' would be called writingNoted.
    // |   Fix: give the group another name: name = "tenant" makes evictTenant(…) and writingTenant(…).
    // ^ error: [keywright:DuplicateName] Two methods of the cache of 'SameNames' would be called writingNotedGroup.
    // |   Fix: give the group another name: name = "tenant" makes evictTenant(…) and writingTenant(…).
    // ^ error: [keywright:DuplicateName] Two methods of the cache of 'SameNames' would be called writingThrough.
    // |   Fix: give the group another name: name = "tenant" makes evictTenant(…) and writingTenant(…).

    @RedisKey(pattern = "same-constants:{tenant}:{sku}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup(value = "r-1:{tenant}", name = "tenantId")
    @CacheGroup(value = "r-2:{sku}", name = "tenant_id")
    record SameConstants(String tenant, String sku, String v) {}
    // ^ error: [keywright:DuplicateName] Two groups of the cache of 'SameConstants' would be described by a constant TENANT_ID_GROUP.
    // |   Fix: give the group a name that differs by more than case and underscores.

    @RedisKey(pattern = "k:{id}", type = STRING, ttl = "1h")
    @RedisKey(pattern = "k-by-name:{name}", type = STRING, ttl = "1h", repository = "ByName")
    @CacheAside
    @CacheGroup("ks")
    // ^ error: [keywright:InvalidCache] 'TwoKeys' has several keys, and two caches would keep one group's key.
    // |   Fix: declare the second key on a type of its own.
    record TwoKeys(long id, String name, String v) {}

    @RedisKey(pattern = "l:{region?none}:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("ls:{region}")
    // ^ error: [keywright:InvalidPattern] 'region' may be absent, but its placeholder has no form for that.
    // |   Fix: write {region?null} for a text that says so, {:region?} for a segment that is left out, or declare the component as always there.
    record Absent(@Nullable String region, long id, String v) {}

    @RedisKey(pattern = "m:{a}:{b}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("ms:{a}{b}")
    // ^ error: [keywright:AmbiguousPattern] 'ms:{a}{b}' makes one key of different values.
    // |   Example key: shop:ms:aaa is both a=a, b=aa and a=aa, b=a
    // |   Fix: put a delimiter that no part can contain between the parts, or give one of them a fixed length.
    record Ambiguous(String a, String b, String v) {}

    @RedisKey(pattern = "n:{a}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("Ns_of:{a}")
    // ^ warning: [keywright:Naming] 'Ns_of' in 'Ns_of:{a}' is not a plain lower-case segment between ':'.
    // |   Expected: letters a-z, digits, '-', '_' and '.', so that keys read alike everywhere.
    // |   Fix: rename it, or accept it with @Accept(rule = "Naming", reason = "…").
    record Named(String a, String v) {}

    @RedisKey(pattern = "o:{a}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("os")
    record Grouped(String a, String v) {}

    @Invalidates(value = Grouped.class, group = "o")
    // ^ error: [keywright:UnderivableKey] The entries of 'Grouped' belong to no group 'o'.
    // |   Expected: the pattern of a group: os.
    record Nearly(long id) {}

    @RedisKey(pattern = "p:{tenant}:{id}", type = STRING, ttl = "1h")
    @CacheAside
    record Groupless(long tenant, long id, String v) {}

    @Invalidates(value = Groupless.class, group = "ps:{tenant}")
    // ^ error: [keywright:UnderivableKey] The entries of 'Groupless' belong to no group 'ps:{tenant}'.
    // |   Fix: declare @CacheGroup("ps:{tenant}") on 'Groupless'.
    record OfNone(long tenant) {}

    @RedisKey(pattern = "q:{tenant}:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("qs:{tenant}")
    record OfTenant(long tenant, long id, String v) {}

    @Invalidates(value = OfTenant.class, group = "qs:{tenant}")
    // ^ error: [keywright:UnderivableKey] 'TenantGone' has no component 'tenant', which the key `shop:qs:<tenant>` needs.
    // |   Example key: shop:qs:7
    // |   Fix: add a component 'tenant', or say which one it is: parts = "tenant=…"; there are id.
    record TenantGone(long id) {}

    @RedisKey(pattern = "r:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("o:{id}")
    // ^ error: [keywright:KeyCollision] `shop:o:<id>` of 'Taking' and `shop:o:<a>` of 'Grouped' can be the same key.
    // |   Example key: shop:o:1
    // |     'Taking' reads it as id=1
    // |     'Grouped' reads it as a=1
    // |   Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.
    record Taking(long id, String v) {}
}
