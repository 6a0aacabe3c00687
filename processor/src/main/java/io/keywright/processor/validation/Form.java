package io.keywright.processor.validation;

import static io.keywright.annotation.WhenFull.DROP_ACKNOWLEDGED;
import static io.keywright.annotation.WhenFull.DROP_HIGHEST;
import static io.keywright.annotation.WhenFull.DROP_LOWEST;
import static io.keywright.annotation.WhenFull.DROP_OLDEST;
import static io.keywright.annotation.WhenFull.REFUSE;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.CacheAside;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Field;
import io.keywright.annotation.Idempotent;
import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.MaxAge;
import io.keywright.annotation.Member;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Sharded;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.KeyDeclaration;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** The ways in which a key can be used, and the facets that fit each: the one place that says so. */
@SuppressWarnings("ImmutableEnumChecker") // all lists are made by List.of
enum Form {
    STRING(
            RedisType.STRING,
            "a STRING",
            List.of(),
            List.of(
                    Value.class,
                    Counter.class,
                    Ttl.class,
                    Serialized.class,
                    CacheAside.class,
                    RateLimit.class,
                    Idempotent.class)),
    /** A STRING that its facet makes something else, to which no other facet adds anything. */
    LIMITER(RedisType.STRING, "a rate limiter", List.of(), List.of()),
    HASH_RECORD(RedisType.HASH, "a HASH record", List.of(), List.of(Counter.class, Ttl.class, CacheAside.class)),
    HASH_MAP(
            RedisType.HASH,
            "a HASH map",
            List.of(REFUSE),
            List.of(Field.class, Value.class, Counter.class, Bounded.class, Ttl.class)),
    LIST(
            RedisType.LIST,
            "a LIST",
            List.of(DROP_OLDEST, REFUSE),
            List.of(Value.class, Serialized.class, Bounded.class, Ttl.class)),
    SET(RedisType.SET, "a SET", List.of(REFUSE), List.of(Member.class, Bounded.class, Ttl.class)),
    SORTED_SET(
            RedisType.SORTED_SET,
            "a SORTED_SET",
            List.of(DROP_LOWEST, DROP_HIGHEST, REFUSE),
            List.of(Member.class, Score.class, Bounded.class, Ttl.class)),
    HYPERLOGLOG(RedisType.HYPERLOGLOG, "a HYPERLOGLOG", List.of(), List.of(Member.class, Ttl.class)),
    BITMAP(RedisType.BITMAP, "a BITMAP", List.of(REFUSE), List.of(Member.class, Bounded.class, Ttl.class)),
    /** A BITMAP whose members have a count of several bits. */
    BIT_COUNTERS(
            RedisType.BITMAP,
            "a BITMAP of counters",
            List.of(REFUSE),
            List.of(Member.class, BitCounter.class, Bounded.class, Ttl.class)),
    GEO(
            RedisType.GEO,
            "a GEO",
            List.of(REFUSE),
            List.of(Member.class, Longitude.class, Latitude.class, Bounded.class, Ttl.class)),
    STREAM(
            RedisType.STREAM,
            "a STREAM",
            List.of(DROP_OLDEST, DROP_ACKNOWLEDGED),
            List.of(EntryId.class, Bounded.class, MaxAge.class, ConsumerGroups.class, Delayed.class, Ttl.class)),
    /** A SORTED_SET of entries that wait for their time; the facets of its type are those of the stream beside it. */
    SCHEDULE(RedisType.SORTED_SET, "a schedule", List.of(REFUSE), STREAM.facets),
    CHANNEL(RedisType.CHANNEL, "a CHANNEL", List.of(), List.of(Value.class, Serialized.class, Sharded.class));

    private final RedisType type;
    private final String phrase;
    private final List<WhenFull> whenFull;
    private final List<Class<? extends Annotation>> facets;

    /** The first of {@code whenFull} is what {@code STANDARD} means. {@code Serialized} is a codec of the whole. */
    Form(RedisType type, String phrase, List<WhenFull> whenFull, List<Class<? extends Annotation>> facets) {
        this.type = type;
        this.phrase = phrase;
        this.whenFull = whenFull;
        this.facets = facets;
    }

    /** How the declared key is used. */
    static Form of(KeyDeclaration declaration) {
        if (declaration.redisType() == RedisType.HASH) {
            boolean map = declaration.components().stream().anyMatch(ComponentDeclaration::isField);
            return map ? HASH_MAP : HASH_RECORD;
        }
        if (declaration.redisType() == RedisType.STRING
                && declaration.rateLimit().isPresent()) {
            return LIMITER;
        }
        if (declaration.redisType() == RedisType.BITMAP
                && declaration.components().stream()
                        .anyMatch(component -> component.facet(BitCounter.class).isPresent())) {
            return BIT_COUNTERS;
        }
        if (DeclaredSchedule.isSchedule(declaration)) {
            return SCHEDULE;
        }
        return Arrays.stream(values())
                .filter(form -> form.type == declaration.redisType())
                .findFirst()
                .orElseThrow();
    }

    /** In a sentence: {@code a HASH map}. */
    String phrase() {
        return phrase;
    }

    boolean takes(Class<? extends Annotation> facet) {
        return facets.contains(facet) || (this == LIMITER && facet == RateLimit.class);
    }

    /** Whether a key holds elements that live and die together. */
    boolean isCollection() {
        return this != STRING && this != LIMITER && this != HASH_RECORD && this != CHANNEL;
    }

    /** What a full collection may do; the first is the standard. */
    List<WhenFull> whenFull() {
        return whenFull;
    }

    /** The forms that a facet fits, in a sentence: {@code a STRING, a HASH map and a LIST}. */
    static String fitting(Class<? extends Annotation> facet) {
        List<String> phrases = Arrays.stream(values())
                .filter(form -> form.facets.contains(facet) && form != SCHEDULE)
                .map(form -> form == BIT_COUNTERS ? BITMAP : form)
                .distinct()
                .map(Form::phrase)
                .toList();
        int last = phrases.size() - 1;
        return last == 0 ? phrases.get(0) : String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
    }
}
