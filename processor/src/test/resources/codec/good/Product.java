package shop;

import io.keywright.annotation.StoredAs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Product(
        String sku,
        String name,
        @StoredAs("price") long priceCents,
        boolean active,
        List<String> tags,
        List<Variant> variants,
        Map<Size, Integer> stock,
        Optional<String> brand,
        OptionalInt weight,
        @Nullable Integer rating,
        @Nullable LocalDate discontinued,
        Instant changed,
        UUID batch) {

    public record Variant(String name, BigDecimal surcharge, Size size) {}

    public enum Size {
        SMALL,
        @StoredAs("m")
        MEDIUM,
        LARGE
    }

    static List<Product> samples() {
        Instant now = Instant.parse("2026-11-22T10:15:30.123456789Z");
        UUID batch = UUID.fromString("00000000-0000-0000-8000-00000000002a");
        return List.of(
                new Product("a", "Ünïcode \uD83D\uDE00 \"q\" \\ \n\u0000", Long.MIN_VALUE, true, List.of("x", ""),
                        List.of(new Variant("v", new BigDecimal("1.10"), Size.MEDIUM), new Variant("", BigDecimal.TEN, Size.LARGE)),
                        Map.of(Size.SMALL, 1, Size.MEDIUM, 2), Optional.of("b"), OptionalInt.of(0), 5,
                        LocalDate.of(2027, 1, 2), now, batch),
                new Product("b", "", 0, false, List.of(), List.of(), Map.of(), Optional.empty(), OptionalInt.empty(),
                        null, null, Instant.EPOCH, batch));
    }
}
