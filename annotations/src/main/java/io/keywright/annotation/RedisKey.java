package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a type is stored in Redis, and under which keys.
 *
 * <p>The components of the type (a record's components; a class's constructor parameters or bean properties) that the
 * pattern's placeholders name make the key. The others are what is stored there. Nothing is stored twice.
 *
 * <pre>{@code
 * @RedisKey(pattern = "session:{id}", type = RedisType.HASH, ttl = "30m", expiry = Expiry.SLIDING)
 * public record Session(UUID id, long userId, @Counter long views, Instant lastSeen) {}
 * }</pre>
 *
 * <p>Every key has a TTL: {@link #ttl}, a {@link Ttl} component, or, for reference data, {@link Persistent} with a
 * reason. A CHANNEL, which is no key and keeps nothing, has none. The annotation may be repeated where one type is
 * stored under several patterns; each then names its own {@link #repository}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(RedisKey.Container.class)
public @interface RedisKey {

    /**
     * The key pattern, without the prefix that {@link Keyspace} adds.
     *
     * <p>Literal text and placeholders: {@code {name}} is the component of that name in its type's standard form,
     * {@code {name:format}} in the form that the format asks for. A doubled brace is a literal brace, so <code>
     * cart:{{{userId}}}:lines</code> makes keys such as <code>cart:{42}:lines</code>, with a cluster hash tag around
     * the user's id. The whole language is in {@code docs/key-patterns.md}.
     */
    String pattern();

    /** The Redis data type that the key holds. */
    RedisType type();

    /**
     * How long a key lives, as an upper bound: a duration such as {@code 30s}, {@code 1h30m}, {@code 7d} or
     * {@code PT15M}, or <code>${config.key:1h}</code> for one that is read from the configuration when the repository
     * is made, with its default. Under {@link Ttl} the longest that may be asked for. Empty where the keys are
     * {@link Persistent}.
     */
    String ttl() default "";

    /** What the TTL is counted from. */
    Expiry expiry() default Expiry.ABSOLUTE;

    /**
     * How far a TTL is shortened at random, against keys that expire all at once: a percentage from {@code 0%} to
     * {@code 50%}. The declared TTL stays the upper bound. Empty: what {@link Keyspace#jitter()} says.
     */
    String jitter() default "";

    /**
     * A key that this pattern must be able to make, as it stands in Redis, prefix included. The compiler checks it, and
     * the document shows it in place of one that is made up. Empty: none is given.
     */
    String example() default "";

    /**
     * The simple name of the generated class. Empty: the type's name followed by {@code Repository}, by {@code Cache}
     * beside {@link CacheAside}, by {@code Limiter} beside {@link RateLimit}, by {@code Claims} beside
     * {@link Idempotent}, or by {@code Channel} of a CHANNEL.
     */
    String repository() default "";

    /** Holds the repeated annotations of one type; never written by hand. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface Container {

        /** The annotations in the order of their declaration. */
        RedisKey[] value();
    }
}
