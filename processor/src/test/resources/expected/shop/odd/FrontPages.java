package shop.odd;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.NotedWork;
import io.keywright.cache.Work;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Front} through a cache at {@code shop:front:page}, a STRING that holds a header of 46 bytes
 * and a JSON document that lives at most 1 min from its creation.
 *
 * <p>The level is {@code LEASE}: no old value stays in Redis, and a read that begins after a write has
 * returned gives that write or a newer one. That holds if a loader reads committed data, in a snapshot that
 * begins when it is called, and every write of the source goes through {@link #writing} or is followed by
 * {@link #evict}. Price: one round trip a write, after its commit. Open, until the TTL at most: between
 * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
 * loses the eviction, leave it.
 *
 * <p>Immutable and thread-safe. A read does not fail because Redis does: while it does not answer, reads go
 * to the loader, of which 32 run at once in this process; what can't be read in Redis is a miss. Loaders
 * run on the executor of the caches' options, never on an event loop.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class FrontPages {
    private static final Schema SCHEMA = Schema.of("shop:front:page", RedisType.STRING,
            Lifetime.of("1m", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT;

    private final CacheStore<Key, Front> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one sends nothing. Make one and share it: each loads by
     * itself and has limits of its own. Where the caches have an outbox, the first one that is made begins
     * looks into it, which go on until the connection is closed; further ones add none.
     */
    public FrontPages(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Front}: what Redis holds, else what the loader gives, which is then stored. One load of
     * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
     * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
     *
     * <p>Key {@code shop:front:page}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(1); round trips: 1, on a miss 2.
     *
     * @param loader gives the {@code Front}, or null if there is none; may block. What it throws is thrown
     * here, to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Front> get(Work<? extends @Nullable Front, X> loader)
            throws X {
        return store.<X>get(new Key(), unused -> loader.run()).orThrow();
    }

    /**
     * Evicts the {@link Front}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:front:page}; {@code UNLINK}; O(1).
     *
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict() {
        return store.evict(new Key()).await();
    }

    /**
     * Changes the source of the {@link Front}, and evicts it when the work is over, whether it succeeded or
     * not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
     * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
     * loses the eviction, leave it.
     *
     * <p>Key {@code shop:front:page}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(Work<T, X> work) throws X {
        return store.writing(new Key(), work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:front:page}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(NotedWork<T, X> work)
            throws X {
        return store.writingNoted(new Key(), work);
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
     * The operations of {@link FrontPages} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Key, Front> store;

        private Async(CacheStore<Key, Front> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Front}: what Redis holds, else what the loader gives, which is then stored. One load of
         * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
         * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
         */
        public CompletionStage<Optional<Front>> get(
                Supplier<? extends CompletionStage<? extends @Nullable Front>> loader) {
            return store.getAsync(new Key(), unused -> loader.get()).toCompletionStage();
        }

        /**
         * Evicts the {@link Front}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict() {
            return store.evict(new Key()).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Front}, and evicts it when the work is over, whether it succeeded or
         * not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
         * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
         * loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(new Key(), work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(new Key(), work);
        }
    }

    /**
     * What the keys {@code shop:front:page} are made of.
     */
    public record Key() {
    }

    /**
     * The bytes of {@link Front}: its keys {@code shop:front:page} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Front> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:front:page", "shop:front:page");

        private static final byte[] SHOP_FRONT_PAGE = "shop:front:page".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:front:page");

        private static final FieldName TITLE = FieldName.of("title");

        private static final FieldName LOADER = FieldName.of("loader");

        @Override
        public int sizeHint(Key key) {
            return SHOP_FRONT_PAGE.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_FRONT_PAGE);
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
        public Key keyOf(Front value) {
            return new Key();
        }

        @Override
        public byte[] encode(Front value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Front decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in));
        }

        static void writeValue(ValueWriter out, Front front) throws IOException {
            out.beginObject(front, 2);
            out.name(TITLE).writeString(front.title());
            out.name(LOADER).writeCollection(front.loader(), ValueWriter::writeString);
            out.endObject();
        }

        static Front readValue(ValueReader in) throws IOException {
            String title = null;
            List<String> loader = List.of();
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "title" -> title = in.readString();
                    case "loader" -> loader = in.readList(ValueReader::readString);
                    default -> in.skipValue();
                }
            }
            return new Front(in.required(title, TITLE), loader);
        }
    }
}
