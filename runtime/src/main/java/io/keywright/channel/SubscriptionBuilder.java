package io.keywright.channel;

import io.keywright.Keywright;
import io.keywright.WhenUnreachable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says how a subscription works; then {@link #start}. Not safe for use by several threads.
 *
 * @param <M> the message's type
 */
public final class SubscriptionBuilder<M> {

    private final Keywright keywright;
    private final Subject subject;
    private final Decoder<M> decoder;
    private final ChannelListener<? super M> listener;
    private int queue = 1_000;
    private WhenSlow whenSlow = WhenSlow.DROP_OLDEST;
    private Runnable onGap = () -> {};
    private Runnable onTooSlow = () -> {};
    private Duration heartbeat = Duration.ofSeconds(5);

    SubscriptionBuilder(Keywright keywright, Subject subject, Decoder<M> decoder, ChannelListener<? super M> listener) {
        this.keywright = keywright;
        this.subject = subject;
        this.decoder = decoder;
        this.listener = listener;
    }

    /** How many messages may wait for the listener; 1,000 by default. */
    public SubscriptionBuilder<M> queue(int messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("a queue has room for at least 1 message");
        }
        this.queue = messages;
        return this;
    }

    /** What happens to a message for which there is no room; {@link WhenSlow#DROP_OLDEST} by default. */
    public SubscriptionBuilder<M> whenSlow(WhenSlow policy) {
        this.whenSlow = policy;
        return this;
    }

    /**
     * Called on the listener's thread when the subscription was cut off and is made again, before the messages that
     * arrived since: what was published meanwhile is lost, so this is the time to read what it was about. Not called
     * for what was dropped because the listener was slow.
     */
    public SubscriptionBuilder<M> onGap(Runnable callback) {
        this.onGap = callback;
        return this;
    }

    /**
     * Called on the listener's thread when the subscription has ended by itself, because its queue was full under
     * {@link WhenSlow#CLOSE}: once, after the messages that waited. It may start another subscription.
     */
    public SubscriptionBuilder<M> onTooSlow(Runnable callback) {
        this.onTooSlow = callback;
        return this;
    }

    /**
     * How often the server is asked whether it still knows the subscription; 5 s by default. A connection that is open
     * but dead is noticed after twice as long.
     */
    public SubscriptionBuilder<M> heartbeat(Duration interval) {
        if (interval.toMillis() < 10) {
            throw new IllegalArgumentException("a heartbeat of at least 10 ms is needed");
        }
        this.heartbeat = interval;
        return this;
    }

    /**
     * Connects, subscribes, and returns when the server has confirmed it: what is published from then on arrives.
     * Starts two threads, which keep the JVM alive until the subscription is closed.
     *
     * <p>Where the server can't be reached, or does not answer within the command timeout, the subscription begins as
     * soon as it can, with a call of {@link #onGap}; unless the connection {@link WhenUnreachable#FAIL fails} then.
     *
     * @throws io.keywright.KeywrightException if the server refuses, or does not answer and is needed at once
     */
    public Subscription start() {
        ActiveSubscription<M> made = new ActiveSubscription<>(
                subject, decoder, listener, new Backlog(queue, whenSlow), onGap, onTooSlow, heartbeat);
        made.start(keywright.listen(subject, made), keywright.whenUnreachable());
        return made;
    }

    /** Makes a message of what arrived; null if its channel is none of the pattern. */
    @FunctionalInterface
    interface Decoder<M> {
        @Nullable
        M decode(Received received);
    }
}
