package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares on a type that stands for a change, such as a row or an event, which cached keys the change evicts. The
 * compiler writes a class beside it, {@code PriceChangedEvictions} for {@code PriceChanged}, that evicts all of them,
 * after the commit or around it.
 *
 * <pre>{@code
 * @Invalidates(Product.class)
 * @Invalidates(value = CategoryPage.class, parts = "category=newCategory")
 * public record PriceChanged(String sku, Category newCategory) {}
 *
 * evictions.writing(change, () -> table.update(change)); // the transaction, its commit included
 * }</pre>
 *
 * <p>Each part of such a key is the component of the same name, or the one that {@link #parts} names, and of the same
 * type; what can't be derived does not compile. The document lists the changes at each cached key of the same module.
 *
 * <p>A change of what many keys hang on evicts a {@link CacheGroup} of them, at once and by one command:
 *
 * <pre>{@code
 * @Invalidates(value = Product.class, group = "products-of:{tenantId}")
 * public record TenantChanged(long tenantId) {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Invalidates.Container.class)
public @interface Invalidates {

    /** The cached type: one with {@link RedisKey} and {@link CacheAside}. The change's key of each is evicted. */
    Class<?> value();

    /** A {@link CacheGroup} of that type, by its pattern as declared: it is evicted in place of single keys. */
    String group() default "";

    /** Where a part of the key, or of the group's key, is called otherwise here: {@code part=component}. */
    String[] parts() default {};

    /** Holds the repeated annotations of one type; never written by hand. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface Container {

        /** The annotations in the order of their declaration. */
        Invalidates[] value();
    }
}
