package social;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.channel.ChannelListener;
import io.keywright.channel.ChannelSchema;
import io.keywright.channel.MessageChannel;
import io.keywright.channel.SubscriptionBuilder;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
@SuppressWarnings({"deprecation", "removal", "exports"})
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
        this.store = new MessageChannel<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Publishes the {@link PriceChange} to who is subscribed now. To repeat it may publish it twice.
     *
     * <p>Channel {@code social:price-changes:<country>:<sku>}; {@code PUBLISH}; O(n) in the subscribers, and
     * O(n) in the patterns that clients of the server have subscribed to.
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
        return store.subscriptionToAll(Codec.PATTERN, listener);
    }

    /**
     * The channel's name as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String country, String sku) {
        return Codec.INSTANCE.encode(namespace, new Key(country, sku));
    }

    /**
     * What a channel's name was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Key> parseKey(byte[] key) {
        return Codec.PATTERN.parse(namespace, key, Codec.INSTANCE);
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

    /**
     * The bytes of {@link PriceChange}: its keys {@code social:price-changes:<country>:<sku>} and what is
     * stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, PriceChange> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:price-changes:<country>:<sku>",
                "social:price-changes:([%\\-.0-9A-Z_a-z~]+):([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SOCIAL_PRICE_CHANGES = "social:price-changes:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("social:price-changes:<country>:<sku>");

        private static final FieldName CENTS = FieldName.of("cents");

        private static final FieldName SINCE = FieldName.of("since");

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.country()) + KeySize.escaped(key.sku()) +
                    SOCIAL_PRICE_CHANGES.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_PRICE_CHANGES).escaped("country", key.country()).literal(MARK)
                    .escaped("sku", key.sku());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.escaped(2));
        }

        @Override
        public Key keyOf(PriceChange value) {
            return new Key(value.country(), value.sku());
        }

        @Override
        public byte[] encode(PriceChange value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public PriceChange decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.country(), key.sku()));
        }

        static void writeValue(ValueWriter out, PriceChange priceChange) throws IOException {
            out.beginObject(priceChange, 2);
            out.name(CENTS).writeLong(priceChange.cents());
            out.name(SINCE).writeInstant(priceChange.since());
            out.endObject();
        }

        static PriceChange readValue(ValueReader in, String country, String sku) throws
                IOException {
            long cents = 0;
            boolean hasCents = false;
            Instant since = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "cents" -> {
                        cents = in.readLong();
                        hasCents = true;
                    }
                    case "since" -> since = in.readInstant();
                    default -> in.skipValue();
                }
            }
            if (!hasCents) {
                throw in.missing(CENTS);
            }
            return new PriceChange(country, sku, cents, in.required(since, SINCE));
        }
    }
}
