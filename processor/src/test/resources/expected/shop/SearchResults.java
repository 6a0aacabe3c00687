package shop;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.CharClass;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Search} at {@code shop:search:{<language>}:<query,page:sha256/32>}, a STRING
 * encoded by Codec that lives at most 10 min from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class SearchResults {
    private static final Schema SCHEMA = Schema.of("shop:search:{<language>}:<query,page:sha256/32>",
            RedisType.STRING, Lifetime.of("10m", Expiry.ABSOLUTE, 0.1));

    private final StringStore<Key, Search> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public SearchResults(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Search}.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code GET}; O(1).
     *
     * @param language the key's {@code language}: own codec, [a-z]2..8
     * @param query the key's {@code query}: 32 hex digits of sha256
     * @param page the key's {@code page}: 32 hex digits of sha256
     * @return it, or empty if there is none
     */
    public Optional<Search> find(Locale language, String query, int page) {
        return store.find(new Key(language, query, page)).await();
    }

    /**
     * Finds each {@link Search} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code MGET}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Key, Search> findAll(Collection<Key> keys) {
        return store.findAll(keys).await();
    }

    /**
     * Stores the {@link Search} in place of whatever is at its key, and starts its TTL. May be repeated after a
     * failure.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code SET … PX}; O(1).
     */
    public void save(Search search) {
        store.save(search).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code SET … PX}; O(n) in the values
     * given; round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Search> searches) {
        store.saveAll(searches).await();
    }

    /**
     * Stores the {@link Search} unless there is one at its key.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Search> saveIfAbsent(Search search) {
        return store.saveIfAbsent(search).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Search> replace(Search expected, Search replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Search}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code UNLINK}; O(1).
     *
     * @param language the key's {@code language}: own codec, [a-z]2..8
     * @param query the key's {@code query}: 32 hex digits of sha256
     * @param page the key's {@code page}: 32 hex digits of sha256
     * @return whether there was one
     */
    public boolean delete(Locale language, String query, int page) {
        return store.delete(new Key(language, query, page)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the {@link Search} is there, without extending its life.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code EXISTS}; O(1).
     *
     * @param language the key's {@code language}: own codec, [a-z]2..8
     * @param query the key's {@code query}: 32 hex digits of sha256
     * @param page the key's {@code page}: 32 hex digits of sha256
     * @return whether it is there
     */
    public boolean exists(Locale language, String query, int page) {
        return store.exists(new Key(language, query, page)).await();
    }

    /**
     * Tells how long the {@link Search} has left, without extending its life.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code PTTL}; O(1).
     *
     * @param language the key's {@code language}: own codec, [a-z]2..8
     * @param query the key's {@code query}: 32 hex digits of sha256
     * @param page the key's {@code page}: 32 hex digits of sha256
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(Locale language, String query, int page) {
        return store.remainingTtl(new Key(language, query, page)).await();
    }

    /**
     * Starts the TTL of the {@link Search} anew.
     *
     * <p>Key {@code shop:search:{<language>}:<query,page:sha256/32>}; {@code PEXPIRE}; O(1).
     *
     * @param language the key's {@code language}: own codec, [a-z]2..8
     * @param query the key's {@code query}: 32 hex digits of sha256
     * @param page the key's {@code page}: 32 hex digits of sha256
     * @return whether it is there
     */
    public boolean touch(Locale language, String query, int page) {
        return store.touch(new Key(language, query, page)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(Locale language, String query, int page) {
        return Codec.INSTANCE.encode(namespace, new Key(language, query, page));
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
     * The operations of {@link SearchResults} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final StringStore<Key, Search> store;

        private Async(StringStore<Key, Search> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Search}.
         */
        public CompletionStage<Optional<Search>> find(Locale language, String query, int page) {
            return store.find(new Key(language, query, page)).toCompletionStage();
        }

        /**
         * Finds each {@link Search} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<Key, Search>> findAll(Collection<Key> keys) {
            return store.findAll(keys).toCompletionStage();
        }

        /**
         * Stores the {@link Search} in place of whatever is at its key, and starts its TTL. May be repeated after a
         * failure.
         */
        public CompletionStage<@Nullable Void> save(Search search) {
            return store.save(search).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Search> searches) {
            return store.saveAll(searches).toCompletionStage();
        }

        /**
         * Stores the {@link Search} unless there is one at its key.
         */
        public CompletionStage<Outcome<Search>> saveIfAbsent(Search search) {
            return store.saveIfAbsent(search).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Search>> replace(Search expected, Search replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Search}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(Locale language, String query, int page) {
            return store.delete(new Key(language, query, page)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the {@link Search} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(Locale language, String query, int page) {
            return store.exists(new Key(language, query, page)).toCompletionStage();
        }

        /**
         * Tells how long the {@link Search} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(Locale language, String query,
                int page) {
            return store.remainingTtl(new Key(language, query, page)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Search} anew.
         */
        public CompletionStage<Boolean> touch(Locale language, String query, int page) {
            return store.touch(new Key(language, query, page)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:search:{<language>}:<query,page:sha256/32>} are made of.
     */
    public record Key(Locale language, String query, int page) {
    }

    /**
     * The bytes of {@link Search}: its keys {@code shop:search:{<language>}:<query,page:sha256/32>} and what is
     * stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Search> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:search:{<language>}:<query,page:sha256/32>",
                "shop:search:\\{([a-z]{2,8})\\}:([0-9a-f]{32})");

        private static final byte[] SHOP_SEARCH = "shop:search:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

        private static final Search.LanguageCodec CODEC_2 = new Search.LanguageCodec();

        private static final CharClass CHARS = CharClass.of("[a-z]");

        private static final FieldCodec<Search> CODEC = FieldCodec.of(new Search.Codec());

        @Override
        public int sizeHint(Key key) {
            return 8 + 32 + SHOP_SEARCH.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_SEARCH).custom("language", key.language(), CODEC_2, CHARS, 2, 8)
                    .literal(MARK).digest("sha256", 32,
                    KeyWriter.component(32).utf8("query", key.query()).toBytes(),
                    KeyWriter.component(32).decimal(key.page()).toBytes());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            throw new UnsupportedOperationException("shop:search:{<language>}:<query,page:sha256/32> does not keep 'query'");
        }

        @Override
        public Key keyOf(Search value) {
            return new Key(value.language(), value.query(), value.page());
        }

        @Override
        public byte[] encode(Search value) {
            return CODEC.encode(value);
        }

        @Override
        public Search decode(Key key, byte[] bytes) {
            return CODEC.decode(bytes);
        }
    }
}
