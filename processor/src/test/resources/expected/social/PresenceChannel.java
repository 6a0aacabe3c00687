package social;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.channel.ChannelListener;
import io.keywright.channel.ChannelSchema;
import io.keywright.channel.MessageChannel;
import io.keywright.channel.SubscriptionBuilder;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Publishes {@link Presence} to {@code social:follows:<userId>}, a CHANNEL of bare values, and subscribes
 * to it.
 *
 * <p>Immutable and thread-safe. A message reaches who is subscribed at that moment, once or not at all;
 * nothing is kept.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class PresenceChannel {
    private static final ChannelSchema SCHEMA = ChannelSchema.of("social:follows:<userId>",
            "social:follows:*").inShards();

    private final MessageChannel<Long, Presence> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Publishes and subscribes through that connection; making one costs nothing and sends nothing.
     */
    public PresenceChannel(Keywright keywright) {
        this.store = new MessageChannel<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Publishes the {@link Presence} to who is subscribed now. To repeat it may publish it twice.
     *
     * <p>Channel {@code social:follows:<userId>}; {@code SPUBLISH or PUBLISH}; O(n) in the subscribers.
     *
     * @return {@code Applied} with the number of subscribers that it was given to, on a cluster those of one
     * node; {@code Unknown} if the reply was lost
     */
    public Outcome<Long> publish(Presence presence) {
        return store.publish(presence).await();
    }

    /**
     * Subscribes to one channel. Nothing is sent before it is started; it has a connection of its own then,
     * until it is closed.
     *
     * <p>Channel {@code social:follows:<userId>}; {@code SSUBSCRIBE or SUBSCRIBE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param listener what is done with each message, one after the other
     * @return how it works, to be said before its {@code start()}
     */
    public SubscriptionBuilder<Presence> subscription(long userId,
            ChannelListener<? super Presence> listener) {
        return store.subscription(userId, listener);
    }

    /**
     * The channel's name as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long userId) {
        return Codec.INSTANCE.encode(namespace, userId);
    }

    /**
     * What a channel's name was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Long> parseKey(byte[] key) {
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
     * The operations of {@link PresenceChannel} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final MessageChannel<Long, Presence> store;

        private Async(MessageChannel<Long, Presence> store) {
            this.store = store;
        }

        /**
         * Publishes the {@link Presence} to who is subscribed now. To repeat it may publish it twice.
         */
        public CompletionStage<Outcome<Long>> publish(Presence presence) {
            return store.publish(presence).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Presence}: its keys {@code social:follows:<userId>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, EntityCodec<Long, Presence> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:follows:<userId>",
                "social:follows:(-?[0-9]{1,19})");

        private static final byte[] SOCIAL_FOLLOWS = "social:follows:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<Boolean> ONLINE = FieldCodecs.BOOLEAN;

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SOCIAL_FOLLOWS.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SOCIAL_FOLLOWS).decimal(key);
        }

        @Override
        public byte[] encode(byte[] namespace, Long key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Long parse(KeyParts parts) {
            return parts.decimalLong(1);
        }

        @Override
        public Long keyOf(Presence value) {
            return value.userId();
        }

        @Override
        public byte[] encode(Presence value) {
            return ONLINE.encode(value.online());
        }

        @Override
        public Presence decode(Long key, byte[] bytes) {
            return new Presence(key, ONLINE.decode(bytes));
        }
    }
}
