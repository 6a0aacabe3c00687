package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.Eviction;
import io.keywright.testkit.RedisExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups of generated caches on three masters: in the slot of their entries, and in one of their own. */
@ExtendWith(RedisExtension.class)
class GeneratedGroupsOnClusterIT extends OnCluster {

    private final Map<String, Long> versions = new TreeMap<>();
    private final AtomicInteger loads = new AtomicInteger();

    private OfferCache offers;

    @BeforeEach
    void open() {
        offers = new OfferCache(keywright);
        for (int i = 0; i < 20; i++) {
            versions.put("tenant-" + i, 1L);
        }
    }

    private Map<OfferCache.Key, Offer> load(Iterable<OfferCache.Key> keys) {
        Map<OfferCache.Key, Offer> found = new LinkedHashMap<>();
        for (OfferCache.Key key : keys) {
            loads.incrementAndGet();
            found.put(key, new Offer(key.tenant(), key.sku(), 1, versions.getOrDefault(key.tenant(), 0L)));
        }
        return found;
    }

    /** Until all of them are hits: a fill may come after the next read. */
    private void storeAll(List<OfferCache.Key> keys) {
        do {
            loads.set(0);
            offers.getAll(keys, this::load);
        } while (loads.get() > 0);
    }

    @Test
    void evictsOneOrAll() {
        List<OfferCache.Key> keys = new ArrayList<>();
        versions.keySet()
                .forEach(tenant ->
                        keys.addAll(List.of(new OfferCache.Key(tenant, "a"), new OfferCache.Key(tenant, "b"))));
        storeAll(keys);
        versions.replaceAll((tenant, version) -> 2L);

        assertThat(offers.evictTenant("tenant-7")).isEqualTo(Eviction.DELIVERED);
        assertThat(offers.getAll(keys, this::load).values())
                .filteredOn(offer -> offer.version() == 2)
                .extracting(Offer::tenant)
                .containsExactly("tenant-7", "tenant-7");

        assertThat(offers.evictGroup()).isEqualTo(Eviction.DELIVERED);
        assertThat(offers.getAll(keys, this::load).values()).hasSize(40).allMatch(offer -> offer.version() == 2);
    }
}
