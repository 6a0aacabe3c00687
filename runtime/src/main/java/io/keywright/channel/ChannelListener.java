package io.keywright.channel;

/**
 * What is done with each message: the application's part. Called by one thread, one message at a time, in the order in
 * which they arrived.
 *
 * @param <M> the message's type
 */
@FunctionalInterface
public interface ChannelListener<M> {

    /**
     * Handles a message. Slow handling makes the subscription's queue fill, and then {@link WhenSlow} counts.
     *
     * @param message with the parts of its channel's name
     * @throws Exception anything; it is counted and logged, and the next message follows
     */
    void onMessage(M message) throws Exception;
}
