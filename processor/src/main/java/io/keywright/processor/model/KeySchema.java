package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.pattern.BoundPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One sound key declaration: what the generated repository and the documents are made of. Made by
 * {@code KeySchemaFactory} alone.
 *
 * @param domain the annotated type
 * @param components all its components and how it is made from them; what is stored of each is in {@code value}
 * @param repository the repository to generate
 * @param summary the annotated type's Javadoc up to its first block tag, as plain text; may be empty
 * @param keyspace the keyspace's name; may be empty
 * @param pattern the proven pattern, the keyspace's prefix included
 * @param type the Redis type
 * @param ttl how long keys live
 * @param durable why the data must survive a restart, where it must
 * @param parts the key's components, in the order of the pattern
 * @param value what is stored
 * @param ttlComponent the component that gives the TTL, where one does
 * @param bound the greatest number of elements, where one is declared
 * @param whenFull what a write beyond the bound does; never {@code STANDARD}
 * @param sharded whether a cluster keeps each CHANNEL on the node of its slot
 * @param cache how it behaves as a cache before a source, where it is one
 * @param lease how long a request is claimed, where its result is claimed before it is stored
 * @param near how much of the cache is kept near, where any is
 * @param traits what the cache knows of its entries
 * @param example a key of the pattern, declared or made up
 * @param accepted the judgements that its author accepts
 */
public record KeySchema(
        ClassName domain,
        ObjectShape components,
        ClassName repository,
        String summary,
        String keyspace,
        BoundPattern pattern,
        RedisType type,
        TtlPolicy ttl,
        Optional<String> durable,
        List<KeyPart> parts,
        ValueShape value,
        Optional<String> ttlComponent,
        OptionalInt bound,
        WhenFull whenFull,
        boolean sharded,
        Optional<CacheSettings> cache,
        Optional<Duration> lease,
        Optional<NearSettings> near,
        CacheTraits traits,
        String example,
        List<Acceptance> accepted) {

    /** The types that a generated class may have in it: none is called so itself, and those of a package are hidden. */
    public static final Set<String> NESTED = Set.of("Async", "Changes", "Codec", "Group", "Key", "Member");

    public KeySchema {
        parts = List.copyOf(parts);
        accepted = List.copyOf(accepted);
    }

    /** The same schema with what its author accepts. */
    public KeySchema accepting(List<Acceptance> acceptances) {
        return new KeySchema(
                domain,
                components,
                repository,
                summary,
                keyspace,
                pattern,
                type,
                ttl,
                durable,
                parts,
                value,
                ttlComponent,
                bound,
                whenFull,
                sharded,
                cache,
                lease,
                near,
                traits,
                example,
                acceptances);
    }

    /** Whether it names Pub/Sub channels, which are no keys. */
    public boolean isChannel() {
        return type == RedisType.CHANNEL;
    }

    /**
     * Whether it holds work to be done, for consumer groups or at a later time: to lose it is to lose what was asked.
     */
    public boolean isWork() {
        return value instanceof ValueShape.Log log && (isSchedule() || log.use().isConsumed());
    }

    /** Whether it is a SORTED_SET in which entries of a STREAM wait for their time. */
    public boolean isSchedule() {
        return type == RedisType.SORTED_SET && value instanceof ValueShape.Log;
    }

    /** The keys that it takes for itself. */
    public KeyClaim claim() {
        return new KeyClaim(pattern, type.name(), domain.simpleName(), "");
    }

    /** The keys that a group of its entries takes for itself. */
    public KeyClaim claim(EntryGroup group) {
        return new KeyClaim(group.pattern(), RedisType.STRING.name(), domain.simpleName(), "");
    }

    /** What its keys are made of. */
    public KeyShape key() {
        return new KeyShape(pattern, parts, repository.nestedClass("Key"));
    }

    /** What the keys of a group of its entries are made of. */
    public KeyShape key(EntryGroup group) {
        return new KeyShape(group.pattern(), group.parts(), groupCodec(group).nestedClass("Key"));
    }

    /** Whether the key is one component that is always there, so that its own type can stand for the key. */
    public boolean hasSimpleKey() {
        return key().isSimple();
    }

    /** The type of a key: the only component's, or the generated {@code Key} record. */
    public TypeName keyType() {
        return key().type();
    }

    /** Whether it is a cache before a source, and what is generated for it a cache in place of a repository. */
    public boolean isCache() {
        return cache.isPresent();
    }

    /** Whether it holds results of requests that are done once, and what is generated for it their claims. */
    public boolean isClaimed() {
        return lease.isPresent();
    }

    /** What it limits, where it is a rate limiter, and what is generated for it a limiter in place of a repository. */
    public Optional<RateSettings> rate() {
        return value instanceof ValueShape.Limit limit ? Optional.of(limit.rate()) : Optional.empty();
    }

    /** How wide the counters are, where it is a BITMAP of counters. */
    public Optional<CounterSettings> counters() {
        return value instanceof ValueShape.Members members ? members.counters() : Optional.empty();
    }

    /** The generated codec. */
    public ClassName codec() {
        return repository.nestedClass("Codec");
    }

    /** The generated codec of the keys of a group. */
    public ClassName groupCodec(EntryGroup group) {
        return codec().nestedClass(group.codecName());
    }

    /** The generated builder of partial updates. */
    public ClassName changes() {
        return repository.nestedClass("Changes");
    }

    /** The type of a member: the lone component's, or the generated {@code Member} record. */
    public TypeName memberType() {
        ValueShape.Members members = (ValueShape.Members) value;
        return members.lone().map(StoredField::presentType).orElseGet(() -> repository.nestedClass("Member"));
    }

    /** What the TTL is counted from; empty where there is none. */
    public Optional<Expiry> expiry() {
        return ttl instanceof TtlPolicy.Expiring expiring ? Optional.of(expiring.expiry()) : Optional.empty();
    }

    /** Whether its author does without operations that name several keys in one command, by accepting CrossSlot. */
    public boolean keepsKeysApart() {
        return accepted.stream().anyMatch(acceptance -> acceptance.rule().equals("CrossSlot"));
    }

    /** How long a key lives, for people: {@code that lives 30 min from its last use}. */
    public String life() {
        if (ttl instanceof TtlPolicy.None) {
            return "that keeps nothing";
        }
        if (!(ttl instanceof TtlPolicy.Expiring expiring)) {
            return "that stays until it is deleted";
        }
        String most = expiring.jitterPercent() > 0 || expiring.perCall() ? "at most " : "";
        return (hasOptionalTtl() ? "that stays until it is deleted, or lives " : "that lives ") + most
                + expiring.ttl().rendered() + " from "
                + switch (expiring.expiry()) {
                    case ABSOLUTE -> "its creation";
                    case SLIDING -> "its last use";
                    case REFRESH_ON_WRITE -> "its last write";
                };
    }

    /** Whether callers give the TTL of a whole collection, rather than values their own. */
    public boolean hasTtlOfCallers() {
        return ttl instanceof TtlPolicy.Expiring expiring && expiring.perCall() && ttlComponent.isEmpty();
    }

    /** Whether each written value says by itself whether it has a TTL. */
    public boolean hasOptionalTtl() {
        return ttl instanceof TtlPolicy.Expiring expiring
                && expiring.noneBecause().isPresent();
    }

    /** Why its keys, or some of them, have no TTL; empty where each has one. */
    public Optional<String> noTtlBecause() {
        if (ttl instanceof TtlPolicy.Persistent persistent) {
            return Optional.of(persistent.reason());
        }
        return ttl instanceof TtlPolicy.Expiring expiring ? expiring.noneBecause() : Optional.empty();
    }

    /** Whether each read starts the TTL anew. */
    public boolean isSliding() {
        return expiry().filter(Expiry.SLIDING::equals).isPresent();
    }

    /** Whether keys expire at all; some may not, see {@link #hasOptionalTtl}. */
    public boolean expires() {
        return ttl instanceof TtlPolicy.Expiring;
    }

    /** The sealed types in what is stored, with the subtypes of each. */
    public List<SealedShape> sealedTypes() {
        return value instanceof ValueShape.Typed typed
                ? List.copyOf(typed.model().sealedTypes().values())
                : List.of();
    }

    /** The components that are stored as bytes of their own, rather than in a document. */
    public List<StoredField> storedFields() {
        if (value instanceof ValueShape.Fields shape) {
            return shape.fields();
        }
        if (value instanceof ValueShape.Bare bare) {
            return List.of(bare.value());
        }
        if (value instanceof ValueShape.Entries entries) {
            return Stream.concat(Stream.of(entries.field()), entries.lone().stream())
                    .toList();
        }
        if (value instanceof ValueShape.Members members) {
            return members.lone().stream().toList();
        }
        if (value instanceof ValueShape.Log log) {
            return log.fields();
        }
        return List.of();
    }
}
