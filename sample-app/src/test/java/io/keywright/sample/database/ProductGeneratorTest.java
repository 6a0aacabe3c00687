package io.keywright.sample.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.sample.shop.Category;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the made-up range is like. */
class ProductGeneratorTest {

    @Test
    void makesTheSameProductsOfTheSameSeed() {
        assertThat(products(1, 200)).isEqualTo(products(1, 200)).isNotEqualTo(products(2, 200));
    }

    @Test
    void numbersEveryArticleDifferentlyInEveryCategory() {
        List<ProductRow> rows = products(42, 10_000);

        assertThat(rows).extracting(row -> row.product().sku()).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.product().category()).contains(Category.values());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.product().price().cents()).isBetween(200L, 30_000L);
            assertThat(row.product().tags()).isNotEmpty().isSorted();
        });
    }

    @Test
    void makesWhatIsHardToStore() {
        List<ProductRow> rows = products(42, 2_000);

        assertThat(rows).anyMatch(row -> row.product().sku().contains("/"));
        assertThat(rows).anyMatch(row -> row.product().name().contains("é"));
        assertThat(rows).anyMatch(row -> row.product().subtitle() == null);
        assertThat(rows)
                .anyMatch(row -> String.valueOf(row.product().subtitle()).contains("\""));
    }

    private static List<ProductRow> products(long seed, int count) {
        List<ProductRow> rows = new ArrayList<>();
        new ProductGenerator(seed).products(count).forEachRemaining(rows::add);
        return rows;
    }
}
