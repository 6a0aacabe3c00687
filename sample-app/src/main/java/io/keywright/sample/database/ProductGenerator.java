package io.keywright.sample.database;

import io.keywright.sample.shop.Money;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up a shop's range. The same seed gives the same products. */
public final class ProductGenerator {

    private static final Instant NEWEST = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NEWEST, ZoneOffset.UTC);
    private static final List<String> WAREHOUSES = List.of("Aarhus", "Hamburg", "Linz");
    private static final List<String> SUBTITLES = List.of(
            "Back in stock", "Only while supplies last", "Our customers' favourite", "Limited \"Nordlicht\" edition");

    private final Random random;

    public ProductGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** This many products, one after the other. */
    public Iterator<ProductRow> products(int count) {
        return IntStream.range(0, count).mapToObj(this::product).iterator();
    }

    private ProductRow product(int number) {
        Vocabulary words = Vocabulary.ALL.get(number % Vocabulary.ALL.size());
        String name = pick(words.qualities()) + " " + pick(words.materials()) + " " + pick(words.things());
        Product product = new Product(
                String.format(Locale.ROOT, words.skuPattern(), number / Vocabulary.ALL.size() + 1),
                name,
                subtitle(),
                new Money(price(words), "EUR"),
                words.category(),
                tags(words),
                NEWEST.minus(Duration.ofMinutes(random.nextInt(500_000))),
                1);
        return new ProductRow(product, stock(product.sku()), random.nextInt(1_000_000));
    }

    private StockLevel stock(String sku) {
        Optional<LocalDate> delivery =
                random.nextInt(3) == 0 ? Optional.of(TODAY.plusDays(1 + random.nextInt(30))) : Optional.empty();
        return new StockLevel(sku, random.nextInt(400), pick(WAREHOUSES), delivery);
    }

    private @Nullable String subtitle() {
        return random.nextInt(5) == 0 ? pick(SUBTITLES) : null;
    }

    /** Cheap things are more common than dear ones, and prices end in 90. */
    private long price(Vocabulary words) {
        double skewed = random.nextDouble() * random.nextDouble();
        long cents = words.cheapest() + Math.round(skewed * (words.dearest() - words.cheapest()));
        return cents / 100 * 100 + 90;
    }

    private List<String> tags(Vocabulary words) {
        TreeSet<String> tags = new TreeSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            tags.add(pick(words.tags()));
        }
        return new ArrayList<>(tags);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
