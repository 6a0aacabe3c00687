package io.keywright.channel;

/** A running subscription: {@link SubscriptionBuilder#start}. For any thread. */
public interface Subscription extends AutoCloseable {

    /** What was done so far. Sends nothing. */
    SubscriptionMetrics metrics();

    /** Whether it was closed, or closed itself, entirely. */
    boolean isClosed();

    /**
     * Ends the subscription: nothing more arrives, and the listener is called with what waits already, for at most 5
     * seconds; it is interrupted then, and what is left is dropped. Returns when the threads have ended, or when the
     * calling thread is interrupted, whose flag is set again. Called by the listener it does not wait. Does nothing the
     * second time.
     *
     * <p>Close subscriptions before {@link io.keywright.Keywright}.
     */
    @Override
    void close();
}
