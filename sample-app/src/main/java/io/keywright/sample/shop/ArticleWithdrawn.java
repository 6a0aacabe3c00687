package io.keywright.sample.shop;

import io.keywright.annotation.Invalidates;

/** An article has left the range: its row is gone, of which two caches may have copies. */
@Invalidates(Product.class)
@Invalidates(StockLevel.class)
public record ArticleWithdrawn(String sku) {}
