package io.keywright.sample.service;

/** Somebody wants more of an article than there is, or one that the shop does not have. */
public final class OutOfStockException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfStockException(String sku) {
        super("Not in stock: " + sku);
    }
}
