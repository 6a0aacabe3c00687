package shop.odd;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Outer.Settings} at {@code shop:constant}, a STRING that holds a JSON document
 * that lives at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class OuterSettingsRepository {
    private static final Schema SCHEMA = Schema.of("shop:constant", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final StringStore<Key, Outer.Settings> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public OuterSettingsRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Outer.Settings}.
     *
     * <p>Key {@code shop:constant}; {@code GET}; O(1).
     *
     * @return it, or empty if there is none
     */
    public Optional<Outer.Settings> find() {
        return store.find(new Key()).await();
    }

    /**
     * Stores the {@link Outer.Settings} in place of whatever is at its key, and starts its TTL. May be repeated
     * after a failure.
     *
     * <p>Key {@code shop:constant}; {@code SET … PX}; O(1).
     */
    public void save(Outer.Settings settings) {
        store.save(settings).await();
    }

    /**
     * Stores the {@link Outer.Settings} unless there is one at its key.
     *
     * <p>Key {@code shop:constant}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Outer.Settings> saveIfAbsent(Outer.Settings settings) {
        return store.saveIfAbsent(settings).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:constant}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Outer.Settings> replace(Outer.Settings expected, Outer.Settings replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Outer.Settings}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:constant}; {@code UNLINK}; O(1).
     *
     * @return whether there was one
     */
    public boolean delete() {
        return store.delete(new Key()).await();
    }

    /**
     * Tells whether the {@link Outer.Settings} is there, without extending its life.
     *
     * <p>Key {@code shop:constant}; {@code EXISTS}; O(1).
     *
     * @return whether it is there
     */
    public boolean exists() {
        return store.exists(new Key()).await();
    }

    /**
     * Tells how long the {@link Outer.Settings} has left, without extending its life.
     *
     * <p>Key {@code shop:constant}; {@code PTTL}; O(1).
     *
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl() {
        return store.remainingTtl(new Key()).await();
    }

    /**
     * Starts the TTL of the {@link Outer.Settings} anew.
     *
     * <p>Key {@code shop:constant}; {@code PEXPIRE}; O(1).
     *
     * @return whether it is there
     */
    public boolean touch() {
        return store.touch(new Key()).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
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
     * The operations of {@link OuterSettingsRepository} without waiting. A stage completes with what the method
     * of the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<Key, Outer.Settings> store;

        private Async(StringStore<Key, Outer.Settings> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Outer.Settings}.
         */
        public CompletionStage<Optional<Outer.Settings>> find() {
            return store.find(new Key()).toCompletionStage();
        }

        /**
         * Stores the {@link Outer.Settings} in place of whatever is at its key, and starts its TTL. May be repeated
         * after a failure.
         */
        public CompletionStage<@Nullable Void> save(Outer.Settings settings) {
            return store.save(settings).toCompletionStage();
        }

        /**
         * Stores the {@link Outer.Settings} unless there is one at its key.
         */
        public CompletionStage<Outcome<Outer.Settings>> saveIfAbsent(Outer.Settings settings) {
            return store.saveIfAbsent(settings).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Outer.Settings>> replace(Outer.Settings expected,
                Outer.Settings replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Outer.Settings}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete() {
            return store.delete(new Key()).toCompletionStage();
        }

        /**
         * Tells whether the {@link Outer.Settings} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists() {
            return store.exists(new Key()).toCompletionStage();
        }

        /**
         * Tells how long the {@link Outer.Settings} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl() {
            return store.remainingTtl(new Key()).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Outer.Settings} anew.
         */
        public CompletionStage<Boolean> touch() {
            return store.touch(new Key()).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:constant} are made of.
     */
    public record Key() {
    }

    /**
     * The bytes of {@link Outer.Settings}: its keys {@code shop:constant} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Outer.Settings> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:constant", "shop:constant");

        private static final byte[] SHOP_CONSTANT = "shop:constant".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:constant");

        private static final FieldName OPEN = FieldName.of("open");

        private static final FieldName LIMIT = FieldName.of("limit");

        @Override
        public int sizeHint(Key key) {
            return SHOP_CONSTANT.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_CONSTANT);
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
        public Key keyOf(Outer.Settings value) {
            return new Key();
        }

        @Override
        public byte[] encode(Outer.Settings value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Outer.Settings decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in));
        }

        static void writeValue(ValueWriter out, Outer.Settings settings) throws IOException {
            out.beginObject(settings, 2);
            out.name(OPEN).writeBoolean(settings.open());
            out.name(LIMIT).writeInt(settings.limit());
            out.endObject();
        }

        static Outer.Settings readValue(ValueReader in) throws IOException {
            boolean open = false;
            boolean hasOpen = false;
            int limit = 0;
            boolean hasLimit = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "open" -> {
                        open = in.readBoolean();
                        hasOpen = true;
                    }
                    case "limit" -> {
                        limit = in.readInt();
                        hasLimit = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasOpen) {
                throw in.missing(OPEN);
            }
            if (!hasLimit) {
                throw in.missing(LIMIT);
            }
            return new Outer.Settings(open, limit);
        }
    }
}
