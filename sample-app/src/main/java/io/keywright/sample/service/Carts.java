package io.keywright.sample.service;

import io.keywright.BoundExceededException;
import io.keywright.sample.shop.CartLine;
import io.keywright.sample.shop.CartLineRepository;
import io.keywright.sample.shop.Product;
import java.util.List;

/** Shopping carts of signed-in users. Thread-safe. */
public final class Carts {

    private final CartLineRepository lines;

    public Carts(CartLineRepository lines) {
        this.lines = lines;
    }

    /**
     * Puts more of an article into a user's cart. Two browser tabs may do so at the same time: the server adds.
     *
     * @return the quantity that is in the cart now
     * @throws BoundExceededException if the article would be one too many for one cart
     */
    public long add(long userId, Product product, int quantity) {
        // An answer that was lost is an exception here, and not tried again: the page shows the cart and the user
        // decides.
        return lines.increment(userId, product.sku(), quantity).orElseThrow();
    }

    /** Sets the quantity of an article; 0 takes it out. */
    public void setQuantity(long userId, String sku, int quantity) {
        if (quantity == 0) {
            lines.remove(userId, sku);
        } else {
            lines.put(new CartLine(userId, sku, quantity));
        }
    }

    /** The whole cart; its bound makes it safe to read at once. */
    public List<CartLine> contents(long userId) {
        return lines.entries(userId);
    }

    /** How many different articles are in the cart. */
    public long size(long userId) {
        return lines.size(userId);
    }

    /** Empties the cart, after the order was placed. */
    public void clear(long userId) {
        lines.delete(userId);
    }
}
