package io.keywright.sample.database;

import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.StockLevel;

/**
 * A product as the generator makes it: with the columns that the product page does not show.
 *
 * @param popularity how often it is bought, relative to the others
 */
public record ProductRow(Product product, StockLevel stock, int popularity) {}
