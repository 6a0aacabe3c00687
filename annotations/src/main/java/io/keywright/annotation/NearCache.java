package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that copies of a cache's hot entries are kept in each process. Beside {@link CacheAside}; the generated
 * cache has the same methods.
 *
 * <pre>{@code
 * @RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
 * @CacheAside
 * @NearCache(maxEntries = 10_000)
 * public record Product(String sku, String name, long priceCents) {}
 * }</pre>
 *
 * <p>A copy is given without asking Redis. The server tells of each change of a key that was read (CLIENT TRACKING,
 * over a connection of the process's own), so that a copy is behind a change that another process has made for as long
 * as telling takes, and at most two seconds: a copy is given only while the connection has proven within two seconds
 * that nothing was missed. Behind a change that its own process has made it never is. A value is one object for all who
 * are given it: it must not be changed.
 *
 * <p>Needs {@code com.github.ben-manes.caffeine:caffeine}, a server that speaks RESP3, and a user that may track; where
 * it may not, each read asks Redis. One limit is declared, of entries or of bytes.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface NearCache {

    /** The most entries that a process keeps copies of. */
    int maxEntries() default 0;

    /**
     * The most bytes that the copied entries have in Redis, in a process, keys and headers included. The objects that
     * are made of them are larger, often a few times.
     */
    int maxBytes() default 0;

    /**
     * How long a copy is given at most, written like a TTL. It ends sooner where its entry gets stale or expires. What
     * the server does not tell, such as a change that a failover has lost, ends with it.
     */
    String ttl() default "1m";
}
