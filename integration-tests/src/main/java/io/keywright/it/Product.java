package io.keywright.it;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document with nested, optional and sealed parts. */
@RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
public record Product(
        String sku,
        String name,
        @Nullable String subtitle,
        Optional<Integer> rating,
        Price price,
        List<Price> offers,
        Map<String, Long> stock,
        Shipping shipping,
        Instant updatedAt) {

    /** An amount in cents. */
    public record Price(long cents, String currency) {}

    /** One of several ways. */
    public sealed interface Shipping permits Parcel, Download {}

    /** By mail. */
    public record Parcel(int grams) implements Shipping {}

    /** By a link. */
    public record Download(String url) implements Shipping {}
}
