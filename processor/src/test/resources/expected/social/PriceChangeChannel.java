package social;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.channel.ChannelListener;
import io.keywright.channel.ChannelSchema;
import io.keywright.channel.MessageChannel;
import io.keywright.channel.SubscriptionBuilder;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Publishes {@link PriceChange} to {@code social:price-changes:<country>:<sku>}, a CHANNEL of JSON
 * documents, and subscribes to it.
 *
 * <p>Immutable and thread-safe. A message reaches who is subscribed at that moment, once or not at all;
 * nothing is kept.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
public final class PriceChangeChannel {
    private static final ChannelSchema SCHEMA = ChannelSchema.of("social:price-changes:<country>:<sku>",
            "social:price-changes:*:*");

    private final MessageChannel<Key, PriceChange> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Publishes and subscribes through that connection; making one costs nothing and sends nothing.
     */
    public PriceChangeChannel(Keywright keywright) {
        this.store = new MessageChannel<>(keywright, SCHEMA, PriceChangeChannelCodec.INSTANCE, PriceChangeChannelCodec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Publishes the {@link PriceChange} to who is subscribed now. To repeat it may publish it twice.
     *
     * <p>Channel {@code social:price-changes:<country>:<sku>}; {@code PUBLISH}; O(n) in the subscribers.
     *
     * @return {@code Applied} with the number of subscribers that it was given to, on a cluster those of one
     * node; {@code Unknown} if the reply was lost
     */
    public Outcome<Long> publish(PriceChange priceChange) {
        return store.publish(priceChange).await();
    }

    /**
     * Subscribes to one channel. Nothing is sent before it is started; it has a connection of its own then,
     * until it is closed.
     *
     * <p>Channel {@code social:price-changes:<country>:<sku>}; {@code SUBSCRIBE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param listener what is done with each message, one after the other
     * @return how it works, to be said before its {@code start()}
     */
    public SubscriptionBuilder<PriceChange> subscription(String country, String sku,
            ChannelListener<? super PriceChange> listener) {
        return store.subscription(new Key(country, sku), listener);
    }

    /**
     * Subscribes to several channels over one connection. Nothing is sent before it is started; it has a
     * connection of its own then, until it is closed.
     *
     * <p>Channel {@code social:price-changes:<country>:<sku>}; {@code SUBSCRIBE}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @param listener what is done with each message, one after the other
     * @return how it works, to be said before its {@code start()}
     */
    public SubscriptionBuilder<PriceChange> subscriptionTo(Collection<Key> keys,
            ChannelListener<? super PriceChange> listener) {
        return store.subscription(keys, listener);
    }

    /**
     * Subscribes to all channels of the pattern. What other channels' names the glob matches is left out and
     * counted. Nothing is sent before it is started; it has a connection of its own then, until it is closed.
     *
     * <p>Channel {@code social:price-changes:<country>:<sku>}; {@code PSUBSCRIBE}; O(patterns subscribed to).
     *
     * @param listener what is done with each message, one after the other
     * @return how it works, to be said before its {@code start()}
     */
    public SubscriptionBuilder<PriceChange> subscriptionToAll(
            ChannelListener<? super PriceChange> listener) {
        return store.subscriptionToAll(PriceChangeChannelCodec.PATTERN, listener);
    }

    /**
     * The channel's name as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String country, String sku) {
        return PriceChangeChannelCodec.INSTANCE.encode(namespace, new Key(country, sku));
    }

    /**
     * What a channel's name was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Key> parseKey(byte[] key) {
        return PriceChangeChannelCodec.PATTERN.parse(namespace, key, PriceChangeChannelCodec.INSTANCE);
    }

    /**
     * The same operations, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link PriceChangeChannel} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final MessageChannel<Key, PriceChange> store;

        private Async(MessageChannel<Key, PriceChange> store) {
            this.store = store;
        }

        /**
         * Publishes the {@link PriceChange} to who is subscribed now. To repeat it may publish it twice.
         */
        public CompletionStage<Outcome<Long>> publish(PriceChange priceChange) {
            return store.publish(priceChange).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:price-changes:<country>:<sku>} are made of.
     */
    public record Key(String country, String sku) {
    }
}
