package io.keywright.sample.service;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Outcome;
import io.keywright.sample.shop.Receipt;
import io.keywright.sample.shop.ReceiptClaims;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Places orders, each once, however often its button is pressed, unless one takes longer than its lease. Thread-safe.
 */
public final class Checkout {

    private static final Logger LOG = System.getLogger(Checkout.class.getName());

    private final ReceiptClaims receipts;
    private final Clock clock;

    public Checkout(ReceiptClaims receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Places an order unless that was done before.
     *
     * @param order places it, and gives its number; where it fails, nothing was placed
     * @return the receipt of the one order; empty while it is being placed by another press of the button
     */
    public Optional<Receipt> place(long userId, String requestId, LongSupplier order) {
        Begun<Receipt> begun = receipts.begin(userId, requestId);
        if (begun instanceof Begun.Done<Receipt> done) {
            return Optional.of(done.result());
        }
        return begun instanceof Begun.First<Receipt> first
                ? Optional.of(place(userId, requestId, order, first.claim()))
                : Optional.empty();
    }

    private Receipt place(long userId, String requestId, LongSupplier order, Claim claim) {
        long orderId;
        try {
            orderId = order.getAsLong();
        } catch (RuntimeException nothingPlaced) {
            receipts.release(userId, requestId, claim);
            throw nothingPlaced;
        }
        Receipt receipt = new Receipt(userId, requestId, orderId, clock.instant());
        if (receipts.complete(claim, receipt) instanceof Outcome.NotApplied<Receipt>) {
            LOG.log(Level.WARNING, "Order {0} took longer than its lease: {1} was begun again", orderId, requestId);
        }
        return receipt;
    }
}
