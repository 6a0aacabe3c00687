package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a kind of group that the entries of a {@link CacheAside} belong to, such as "all of one tenant": the
 * generated cache makes every entry of a group a miss by one command, however many there are.
 *
 * <pre>{@code
 * @RedisKey(pattern = "product:{tenantId}:{sku}", type = RedisType.STRING, ttl = "1h")
 * @CacheAside
 * @CacheGroup("products-of:{tenantId}")
 * public record Product(long tenantId, String sku, String name) {}
 *
 * products.evictGroup(tenantId);                                // after a change that was made elsewhere
 * products.writingGroup(tenantId, () -> tables.update(tenant)); // the transaction, its commit included
 * }</pre>
 *
 * <p>A group is a small key of its own, which is asked for with each read, in the same round trip; in a cluster on the
 * same node where it has a hash tag in common with the entries, else on another one at the same time. It follows from
 * the key alone, since a reader knows no more: each placeholder is a part of the key, in whatever format; one without
 * placeholders holds all entries. The group's key is of this type alone, lives longer than its entries, and takes part
 * in the proof that no two keys are the same.
 *
 * <p>{@link Invalidates#group} names a group that a change evicts.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(CacheGroup.Container.class)
public @interface CacheGroup {

    /** The pattern of the groups' keys, as in {@link RedisKey#pattern}; the keyspace's prefix comes before it. */
    String value();

    /**
     * What the group is called in the names of methods: {@code tenant} gives {@code evictTenant}, {@code writingTenant}
     * and {@code writingNotedTenant}. Each group of a type has its own.
     */
    String name() default "group";

    /** Holds the repeated annotations of one type; never written by hand. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface Container {

        /** The annotations in the order of their declaration. */
        CacheGroup[] value();
    }
}
