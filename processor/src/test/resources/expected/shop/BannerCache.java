package shop;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CacheGroup;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.EntryTraits;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.Loader;
import io.keywright.cache.NearPolicy;
import io.keywright.cache.NotedWork;
import io.keywright.cache.Work;
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
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Banner} through a cache at {@code shop:banner:<page>:<language>}, a STRING that holds a
 * header of 46 bytes and a JSON document that lives at most 1 h from its creation.
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
 *
 * <p>Copies of hot entries are kept in this process: 5,000 entries at most, each for 30 s at most. They are
 * given without asking Redis. For them the promise holds within this process; a change that another process
 * has made a copy may miss for as long as telling takes, and 2 s at most. A copy's value is shared by all
 * who are given it, and must not be changed.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class BannerCache {
    private static final Schema SCHEMA = Schema.of("shop:banner:<page>:<language>",
            RedisType.STRING, Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT;

    private static final CacheGroup<Key, String> GROUP = CacheGroup.of("shop:banners-of:<page>",
            Codec.GroupKeys.INSTANCE, key -> key.page());

    private static final EntryTraits<Key, Banner> TRAITS = EntryTraits.<Key, Banner>none()
            .inGroup(GROUP)
            .near(NearPolicy.ofEntries(5000, Duration.ofSeconds(30)));

    private final CacheStore<Key, Banner> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; for the first near cache a further one is made, which blocks
     * meanwhile. Make one and share it: each loads by itself and has limits of its own. Where the caches have
     * an outbox, the first one that is made begins looks into it, which go on until the connection is closed;
     * further ones add none.
     */
    public BannerCache(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY,
                TRAITS);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Banner}: what Redis holds, else what the loader gives, which is then stored. One load of
     * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
     * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
     *
     * <p>Key {@code shop:banner:<page>:<language>}; {@code GET}, {@code SET … NX GET PX},
     * {@code SET … IFEQ or EVALSHA}, {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK},
     * {@code GET of its group}, {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(1); round trips:
     * 0 where a copy is near, else 1, on a miss 3.
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param language the key's {@code language}: String, percent-escaped
     * @param loader gives the {@code Banner}, or null if there is none; may block. What it throws is thrown
     * here, to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Banner> get(String page, String language,
            Loader<? super Key, ? extends @Nullable Banner, X> loader) throws X {
        return store.get(new Key(page, language), loader).orThrow();
    }

    /**
     * Gives each {@link Banner} of the given keys as {@link #get} does: asks Redis for all of them at once, and
     * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:banner:<page>:<language>}; {@code GET}, {@code SET … NX GET PX},
     * {@code SET … IFEQ or EVALSHA}, {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK},
     * {@code GET of its group}, {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(n) in the keys
     * given; round trips: 0 where a copy is near, else 1, on misses 3.
     *
     * @param keys the keys; each counts once
     * @param loader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<Key, Banner> getAll(Collection<Key> keys,
            Loader<? super Set<Key>, ? extends Map<Key, Banner>, X> loader) throws X {
        return store.getAll(keys, loader).orThrow();
    }

    /**
     * Evicts the {@link Banner}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:banner:<page>:<language>}; {@code UNLINK}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param language the key's {@code language}: String, percent-escaped
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(String page, String language) {
        return store.evict(new Key(page, language)).await();
    }

    /**
     * Evicts each {@link Banner} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:banner:<page>:<language>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<Key> keys) {
        return store.evictAll(keys).await();
    }

    /**
     * Changes the source of the {@link Banner}, and evicts it when the work is over, whether it succeeded or
     * not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
     * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
     * loses the eviction, leave it.
     *
     * <p>Key {@code shop:banner:<page>:<language>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param language the key's {@code language}: String, percent-escaped
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(String page, String language,
            Work<T, X> work) throws X {
        return store.writing(new Key(page, language), work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:banner:<page>:<language>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param language the key's {@code language}: String, percent-escaped
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(String page,
            String language, NotedWork<T, X> work) throws X {
        return store.writingNoted(new Key(page, language), work);
    }

    /**
     * Evicts every {@link Banner} of the group, however many there are, after the commit of a change that was
     * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
     * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
     * TTL. The next read of the group takes one round trip more.
     *
     * <p>Key {@code shop:banners-of:<page>}; {@code UNLINK of its group}; O(1).
     *
     * @param page the group's {@code page}
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evictGroup(String page) {
        return store.evictGroup(GROUP, page).await();
    }

    /**
     * Changes what the group's {@link Banner} are read from, and evicts the group when the work is over,
     * whether it succeeded or not. Then a read that begins after a write has returned gives that write or a
     * newer one. Open: between commit and eviction readers get the old value; a process that dies there, and a
     * failover of Redis that loses the eviction, leave it.
     *
     * <p>Key {@code shop:banners-of:<page>}; {@code UNLINK of its group}; O(1); round trips: 1, after the work.
     *
     * @param page the group's {@code page}
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingGroup(String page,
            Work<T, X> work) throws X {
        return store.writingGroup(GROUP, page, work);
    }

    /**
     * As {@link #writingGroup}, of work that notes the eviction in its transaction: where this process dies
     * before it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:banners-of:<page>}; {@code UNLINK of its group}; O(1); round trips: 1, after the work.
     *
     * @param page the group's {@code page}
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNotedGroup(String page,
            NotedWork<T, X> work) throws X {
        return store.writingNotedGroup(GROUP, page, work);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String page, String language) {
        return Codec.INSTANCE.encode(namespace, new Key(page, language));
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
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
     * The operations of {@link BannerCache} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Key, Banner> store;

        private Async(CacheStore<Key, Banner> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Banner}: what Redis holds, else what the loader gives, which is then stored. One load of
         * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
         * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
         */
        public CompletionStage<Optional<Banner>> get(String page, String language,
                Function<? super Key, ? extends CompletionStage<? extends @Nullable Banner>> loader) {
            return store.getAsync(new Key(page, language), loader).toCompletionStage();
        }

        /**
         * Gives each {@link Banner} of the given keys as {@link #get} does: asks Redis for all of them at once, and
         * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<Key, Banner>> getAll(Collection<Key> keys,
                Function<? super Set<Key>, ? extends CompletionStage<? extends Map<Key, Banner>>> loader) {
            return store.getAllAsync(keys, loader).toCompletionStage();
        }

        /**
         * Evicts the {@link Banner}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(String page, String language) {
            return store.evict(new Key(page, language)).toCompletionStage();
        }

        /**
         * Evicts each {@link Banner} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<Key> keys) {
            return store.evictAll(keys).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Banner}, and evicts it when the work is over, whether it succeeded or
         * not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
         * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
         * loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(String page, String language,
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(new Key(page, language), work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(String page,
                String language,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(new Key(page, language), work);
        }

        /**
         * Evicts every {@link Banner} of the group, however many there are, after the commit of a change that was
         * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
         * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
         * TTL. The next read of the group takes one round trip more.
         */
        public CompletionStage<Eviction> evictGroup(String page) {
            return store.evictGroup(GROUP, page).toCompletionStage();
        }

        /**
         * Changes what the group's {@link Banner} are read from, and evicts the group when the work is over,
         * whether it succeeded or not. Then a read that begins after a write has returned gives that write or a
         * newer one. Open: between commit and eviction readers get the old value; a process that dies there, and a
         * failover of Redis that loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingGroup(String page,
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingGroupAsync(GROUP, page, work);
        }

        /**
         * As {@link #writingGroup}, of work that notes the eviction in its transaction: where this process dies
         * before it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNotedGroup(String page,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedGroupAsync(GROUP, page, work);
        }
    }

    /**
     * What the keys {@code shop:banner:<page>:<language>} are made of.
     */
    public record Key(String page, String language) {
    }

    /**
     * The bytes of {@link Banner}: its keys {@code shop:banner:<page>:<language>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Banner> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:banner:<page>:<language>",
                "shop:banner:([%\\-.0-9A-Z_a-z~]+):([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_BANNER = "shop:banner:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:banner:<page>:<language>");

        private static final FieldName TEXT = FieldName.of("text");

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.page()) + KeySize.escaped(key.language()) +
                    SHOP_BANNER.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_BANNER).escaped("page", key.page()).literal(MARK)
                    .escaped("language", key.language());
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
        public Key keyOf(Banner value) {
            return new Key(value.page(), value.language());
        }

        @Override
        public byte[] encode(Banner value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Banner decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.page(), key.language()));
        }

        static void writeValue(ValueWriter out, Banner banner) throws IOException {
            out.beginObject(banner, 1);
            out.name(TEXT).writeString(banner.text());
            out.endObject();
        }

        static Banner readValue(ValueReader in, String page, String language) throws IOException {
            String text = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "text" -> text = in.readString();
                    default -> in.skipValue();
                }
            }
            return new Banner(page, language, in.required(text, TEXT));
        }

        /**
         * The keys {@code shop:banners-of:<page>} of groups of entries.
         */
        static final class GroupKeys implements KeyCodec<String> {
            static final GroupKeys INSTANCE = new GroupKeys();

            static final KeyPattern PATTERN = KeyPattern.of("shop:banners-of:<page>",
                    "shop:banners-of:([%\\-.0-9A-Z_a-z~]+)");

            private static final byte[] SHOP_BANNERS_OF = "shop:banners-of:".getBytes(StandardCharsets.UTF_8);

            @Override
            public int sizeHint(String key) {
                return KeySize.escaped(key) + SHOP_BANNERS_OF.length;
            }

            @Override
            public void write(KeyWriter out, String key) {
                out.literal(SHOP_BANNERS_OF).escaped("page", key);
            }

            @Override
            public byte[] encode(byte[] namespace, String key) {
                KeyWriter out = new KeyWriter(namespace, sizeHint(key));
                write(out, key);
                return out.toBytes();
            }

            @Override
            public String parse(KeyParts parts) {
                return parts.escaped(1);
            }
        }
    }
}
