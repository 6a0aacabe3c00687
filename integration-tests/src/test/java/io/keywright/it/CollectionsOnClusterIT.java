package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.it.Job.State;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collections on three masters: keys of one slot work together, others are refused before anything is sent. */
@RedisTest
class CollectionsOnClusterIT extends OnCluster {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void elementsOfManyKeysInOneCall() {
        ProductTagRepository tags = new ProductTagRepository(keywright);
        List<ProductTag> many = new ArrayList<>();
        for (int shelf = 0; shelf < 200; shelf++) {
            many.add(new ProductTag(shelf, "a", "red"));
        }

        assertThat(tags.addAll(many)).isEqualTo(200);
        for (RedisServer master : cluster.masters()) {
            assertThat(master.command("INFO", "keyspace").text()).containsPattern("keys=(\\d+),expires=\\1\\b");
        }
    }

    @Test
    void keysOfOneSlotWorkTogether() {
        ProductTagRepository tags = new ProductTagRepository(keywright);
        tags.addAll(List.of(new ProductTag(1, "a", "red"), new ProductTag(1, "b", "red")));
        assertThat(tags.intersection(
                        List.of(new ProductTagRepository.Key(1, "a"), new ProductTagRepository.Key(1, "b"))))
                .containsExactly("red");
        JobRepository jobs = new JobRepository(keywright);
        jobs.addLast(new Job("mail", State.WAITING, "1"));
        assertThat(jobs.moveFirst(
                                new JobRepository.Key("mail", State.WAITING),
                                new JobRepository.Key("mail", State.TAKEN))
                        .isApplied())
                .isTrue();
        ActiveUserRepository active = new ActiveUserRepository(keywright);
        active.set(new ActiveUser(DAY, 7));
        assertThat(active.or(DAY.plusDays(1), List.of(DAY))).isOne();
    }

    @Test
    void keysOfSeveralSlotsAreRefusedByTheirPattern() {
        ProductTagRepository tags = new ProductTagRepository(keywright);
        List<ProductTagRepository.Key> apart =
                List.of(new ProductTagRepository.Key(1, "a"), new ProductTagRepository.Key(2, "a"));
        assertThatThrownBy(() -> tags.union(apart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("it:tags:")
                .hasMessageContaining("different cluster slots")
                .hasMessageNotContainingAny("{1}:a", "{2}:a");
        assertThatThrownBy(() -> tags.intersectionSize(apart, 1)).isInstanceOf(IllegalArgumentException.class);

        VisitRepository visits = new VisitRepository(keywright);
        assertThatThrownBy(() -> visits.countTogether(List.of(DAY, DAY.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> visits.merge(DAY, List.of(DAY.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);

        RecentViewRepository recent = new RecentViewRepository(keywright);
        recent.addFirst(new RecentView(1, "sku", Instant.EPOCH));
        assertThatThrownBy(() -> recent.moveFirst(1L, 2L)).isInstanceOf(IllegalArgumentException.class);
        assertThat(recent.size(1)).isOne();
    }
}
