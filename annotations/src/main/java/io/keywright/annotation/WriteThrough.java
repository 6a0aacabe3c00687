package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that writes of a {@link CacheAside} may put what they committed into the cache, so that the next read is a
 * hit, where {@code writing} evicts. One component is the {@link Version}, by which the newest of several writers wins
 * in whatever order they end; without one it does not compile.
 *
 * <pre>{@code
 * @RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
 * @CacheAside
 * @WriteThrough
 * public record Product(String sku, String name, @Version long version) {}
 *
 * Product written = products.writingThrough(sku, () -> table.update(changed)); // as committed, its new version in it
 * }</pre>
 *
 * <p>Price: two round trips a write at each level, a fence before the work and the value after it; while the fence
 * stands readers load, and store nothing. {@link CacheAside#fenceTtl} is how long the fence of a writer that dies
 * stands. Whatever else changes the source goes through {@code writing} or is followed by {@code evict} as ever.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WriteThrough {}
