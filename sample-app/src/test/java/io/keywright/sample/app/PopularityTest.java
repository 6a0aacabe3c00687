package io.keywright.sample.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How skewed the requests are. */
class PopularityTest {

    @Test
    void drawsEveryRankAndTheFirstOnesFarMoreOften() {
        Popularity popularity = new Popularity(1_000);
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[1_000];
        for (int i = 0; i < 100_000; i++) {
            drawn[popularity.draw(random)]++;
        }

        int topTenth = 0;
        for (int rank = 0; rank < 100; rank++) {
            topTenth += drawn[rank];
        }
        assertThat(drawn).doesNotContain(0);
        assertThat(topTenth).isBetween(60_000, 75_000);
        assertThat(drawn[0]).isGreaterThan(20 * drawn[99]);
    }
}
