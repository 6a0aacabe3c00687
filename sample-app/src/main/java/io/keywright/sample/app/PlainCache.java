package io.keywright.sample.app;

import io.keywright.sample.shop.Teaser;
import io.keywright.sample.shop.TeaserRepository;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cache-aside that every team writes first: GET, load, SET; commit, delete. The scenarios show what it lets happen.
 */
record PlainCache(TeaserRepository teasers) {

    Teaser get(String sku, Function<String, Teaser> loader) {
        Optional<Teaser> found = teasers.find(sku);
        if (found.isPresent()) {
            return found.get();
        }
        Teaser loaded = loader.apply(sku);
        teasers.save(loaded);
        return loaded;
    }

    void evict(String sku) {
        teasers.delete(sku);
    }
}
