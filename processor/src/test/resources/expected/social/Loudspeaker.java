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
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Publishes {@link Announcement} to {@code social:announcements}, a CHANNEL of JSON documents, and
 * subscribes to it.
 *
 * <p>Immutable and thread-safe. A message reaches who is subscribed at that moment, once or not at all;
 * nothing is kept.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class Loudspeaker {
    private static final ChannelSchema SCHEMA = ChannelSchema.of("social:announcements",
            "social:announcements");

    private final MessageChannel<Key, Announcement> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Publishes and subscribes through that connection; making one costs nothing and sends nothing.
     */
    public Loudspeaker(Keywright keywright) {
        this.store = new MessageChannel<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Publishes the {@link Announcement} to who is subscribed now. To repeat it may publish it twice.
     *
     * <p>Channel {@code social:announcements}; {@code PUBLISH}; O(n) in the subscribers, and O(n) in the
     * patterns that clients of the server have subscribed to.
     *
     * @return {@code Applied} with the number of subscribers that it was given to, on a cluster those of one
     * node; {@code Unknown} if the reply was lost
     */
    public Outcome<Long> publish(Announcement announcement) {
        return store.publish(announcement).await();
    }

    /**
     * Subscribes to one channel. Nothing is sent before it is started; it has a connection of its own then,
     * until it is closed.
     *
     * <p>Channel {@code social:announcements}; {@code SUBSCRIBE}; O(1).
     *
     * @param listener what is done with each message, one after the other
     * @return how it works, to be said before its {@code start()}
     */
    public SubscriptionBuilder<Announcement> subscription(
            ChannelListener<? super Announcement> listener) {
        return store.subscription(new Key(), listener);
    }

    /**
     * The channel's name as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key() {
        return Codec.INSTANCE.encode(namespace, new Key());
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
     * The operations of {@link Loudspeaker} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread.
     */
    public static final class Async {
        private final MessageChannel<Key, Announcement> store;

        private Async(MessageChannel<Key, Announcement> store) {
            this.store = store;
        }

        /**
         * Publishes the {@link Announcement} to who is subscribed now. To repeat it may publish it twice.
         */
        public CompletionStage<Outcome<Long>> publish(Announcement announcement) {
            return store.publish(announcement).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:announcements} are made of.
     */
    public record Key() {
    }

    /**
     * The bytes of {@link Announcement}: its keys {@code social:announcements} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Announcement> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:announcements",
                "social:announcements");

        private static final byte[] SOCIAL_ANNOUNCEMENTS = "social:announcements".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("social:announcements");

        private static final FieldName TEXT = FieldName.of("text");

        private static final FieldName SECONDS = FieldName.of("seconds");

        @Override
        public int sizeHint(Key key) {
            return SOCIAL_ANNOUNCEMENTS.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_ANNOUNCEMENTS);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key();
        }

        @Override
        public Key keyOf(Announcement value) {
            return new Key();
        }

        @Override
        public byte[] encode(Announcement value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Announcement decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in));
        }

        static void writeValue(ValueWriter out, Announcement announcement) throws IOException {
            out.beginObject(announcement, 2);
            out.name(TEXT).writeString(announcement.text());
            out.name(SECONDS).writeInt(announcement.seconds());
            out.endObject();
        }

        static Announcement readValue(ValueReader in) throws IOException {
            String text = null;
            int seconds = 0;
            boolean hasSeconds = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "text" -> text = in.readString();
                    case "seconds" -> {
                        seconds = in.readInt();
                        hasSeconds = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasSeconds) {
                throw in.missing(SECONDS);
            }
            return new Announcement(in.required(text, TEXT), seconds);
        }
    }
}
