package io.keywright.sample.service;

import io.keywright.sample.shop.ProductTag;
import io.keywright.sample.shop.ProductTagRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What articles are good for. Thread-safe. */
public final class Tags {

    private final ProductTagRepository tags;

    public Tags(ProductTagRepository tags) {
        this.tags = tags;
    }

    /** Tags articles; what has the tag already stays as it is. Gives how many had it not. */
    public long tag(String tenant, String tag, Collection<String> skus) {
        return tags.addAll(
                skus.stream().map(sku -> new ProductTag(tenant, tag, sku)).toList());
    }

    /** The articles that have all of these tags. */
    public Set<String> withAll(String tenant, List<String> wanted) {
        return tags.intersection(wanted.stream()
                .map(tag -> new ProductTagRepository.Key(tenant, tag))
                .toList());
    }
}
