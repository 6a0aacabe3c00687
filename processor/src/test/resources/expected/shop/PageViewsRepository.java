package shop;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link PageViews} at {@code shop:views:<page>[:<region>]:<day>}, a STRING that counts
 * that lives at most 3 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class PageViewsRepository {
    private static final Schema SCHEMA = Schema.of("shop:views:<page>[:<region>]:<day>",
            RedisType.STRING, Lifetime.of("3d", Expiry.ABSOLUTE, 0.1));

    private final StringStore<Key, PageViews> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public PageViewsRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link PageViews}.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code GET}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @return it, or empty if there is none
     */
    public Optional<PageViews> find(String page, Optional<PageViews.Region> region, LocalDate day) {
        return store.find(new Key(page, region, day)).await();
    }

    /**
     * Finds each {@link PageViews} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code MGET}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Key, PageViews> findAll(Collection<Key> keys) {
        return store.findAll(keys).await();
    }

    /**
     * Stores the {@link PageViews} in place of whatever is at its key, and starts its TTL. May be repeated
     * after a failure.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code SET … PX}; O(1).
     */
    public void save(PageViews pageViews) {
        store.save(pageViews).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code SET … PX}; O(n) in the values given; round
     * trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends PageViews> allPageViews) {
        store.saveAll(allPageViews).await();
    }

    /**
     * Stores the {@link PageViews} unless there is one at its key.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<PageViews> saveIfAbsent(PageViews pageViews) {
        return store.saveIfAbsent(pageViews).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<PageViews> replace(PageViews expected, PageViews replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Adds to the counter, atomically on the server; a missing one counts from 0 and gets its TTL in the same
     * step.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code INCRBY and PEXPIRE in one script}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @param by by how much
     * @return {@code Applied} with the new value, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> increment(String page, Optional<PageViews.Region> region, LocalDate day,
            long by) {
        return store.increment(new Key(page, region, day), by).await();
    }

    /**
     * Subtracts from the counter, atomically on the server; a missing one counts from 0 and gets its TTL in the
     * same step.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code INCRBY and PEXPIRE in one script}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @param by by how much
     * @return {@code Applied} with the new value, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> decrement(String page, Optional<PageViews.Region> region, LocalDate day,
            long by) {
        return store.decrement(new Key(page, region, day), by).await();
    }

    /**
     * Deletes the {@link PageViews}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code UNLINK}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @return whether there was one
     */
    public boolean delete(String page, Optional<PageViews.Region> region, LocalDate day) {
        return store.delete(new Key(page, region, day)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the {@link PageViews} is there, without extending its life.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code EXISTS}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @return whether it is there
     */
    public boolean exists(String page, Optional<PageViews.Region> region, LocalDate day) {
        return store.exists(new Key(page, region, day)).await();
    }

    /**
     * Tells how long the {@link PageViews} has left, without extending its life.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code PTTL}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String page, Optional<PageViews.Region> region,
            LocalDate day) {
        return store.remainingTtl(new Key(page, region, day)).await();
    }

    /**
     * Starts the TTL of the {@link PageViews} anew.
     *
     * <p>Key {@code shop:views:<page>[:<region>]:<day>}; {@code PEXPIRE}; O(1).
     *
     * @param page the key's {@code page}: String, percent-escaped
     * @param region the key's {@code region}: one of eu, north_america; may be absent
     * @param day the key's {@code day}: date, yyyyMMdd
     * @return whether it is there
     */
    public boolean touch(String page, Optional<PageViews.Region> region, LocalDate day) {
        return store.touch(new Key(page, region, day)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String page, Optional<PageViews.Region> region, LocalDate day) {
        return Codec.INSTANCE.encode(namespace, new Key(page, region, day));
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
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link PageViewsRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<Key, PageViews> store;

        private Async(StringStore<Key, PageViews> store) {
            this.store = store;
        }

        /**
         * Finds the {@link PageViews}.
         */
        public CompletionStage<Optional<PageViews>> find(String page,
                Optional<PageViews.Region> region, LocalDate day) {
            return store.find(new Key(page, region, day)).toCompletionStage();
        }

        /**
         * Finds each {@link PageViews} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<Key, PageViews>> findAll(Collection<Key> keys) {
            return store.findAll(keys).toCompletionStage();
        }

        /**
         * Stores the {@link PageViews} in place of whatever is at its key, and starts its TTL. May be repeated
         * after a failure.
         */
        public CompletionStage<@Nullable Void> save(PageViews pageViews) {
            return store.save(pageViews).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(
                Collection<? extends PageViews> allPageViews) {
            return store.saveAll(allPageViews).toCompletionStage();
        }

        /**
         * Stores the {@link PageViews} unless there is one at its key.
         */
        public CompletionStage<Outcome<PageViews>> saveIfAbsent(PageViews pageViews) {
            return store.saveIfAbsent(pageViews).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<PageViews>> replace(PageViews expected,
                PageViews replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Adds to the counter, atomically on the server; a missing one counts from 0 and gets its TTL in the same
         * step.
         */
        public CompletionStage<Outcome<Long>> increment(String page,
                Optional<PageViews.Region> region, LocalDate day, long by) {
            return store.increment(new Key(page, region, day), by).toCompletionStage();
        }

        /**
         * Subtracts from the counter, atomically on the server; a missing one counts from 0 and gets its TTL in the
         * same step.
         */
        public CompletionStage<Outcome<Long>> decrement(String page,
                Optional<PageViews.Region> region, LocalDate day, long by) {
            return store.decrement(new Key(page, region, day), by).toCompletionStage();
        }

        /**
         * Deletes the {@link PageViews}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String page, Optional<PageViews.Region> region,
                LocalDate day) {
            return store.delete(new Key(page, region, day)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the {@link PageViews} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String page, Optional<PageViews.Region> region,
                LocalDate day) {
            return store.exists(new Key(page, region, day)).toCompletionStage();
        }

        /**
         * Tells how long the {@link PageViews} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String page,
                Optional<PageViews.Region> region, LocalDate day) {
            return store.remainingTtl(new Key(page, region, day)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link PageViews} anew.
         */
        public CompletionStage<Boolean> touch(String page, Optional<PageViews.Region> region,
                LocalDate day) {
            return store.touch(new Key(page, region, day)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:views:<page>[:<region>]:<day>} are made of.
     */
    public record Key(String page, Optional<PageViews.Region> region, LocalDate day) {
    }

    /**
     * The bytes of {@link PageViews}: its keys {@code shop:views:<page>[:<region>]:<day>} and what is stored
     * there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, PageViews> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:views:<page>[:<region>]:<day>",
                "shop:views:([%\\-.0-9A-Z_a-z~]+)(?::(eu|north_america))?:([0-9]{4}[0-9]{2}[0-9]{2})");

        private static final byte[] SHOP_VIEWS = "shop:views:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final byte[] EU = "eu".getBytes(StandardCharsets.UTF_8);

        private static final byte[] NORTH_AMERICA = "north_america".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {EU, NORTH_AMERICA};

        private static final TimeFormat TIME = TimeFormat.of("yyyyMMdd", ZoneOffset.UTC, null);

        static final FieldCodec<Long> VIEWS = FieldCodecs.LONG;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.page()) + 14 + 8 + SHOP_VIEWS.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_VIEWS).escaped("page", key.page());
            if (key.region().isPresent()) {
                out.literal(MARK).literal(TEXTS[key.region().get().ordinal()]);
            }
            out.literal(MARK).time("day", key.day(), TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1),
                    parts.isPresent(2) ? Optional.of(parts.oneOf(2, TEXTS, PageViews.Region.values())) : Optional.empty(),
                    parts.localDate(3, TIME));
        }

        @Override
        public Key keyOf(PageViews value) {
            return new Key(value.page(), value.region(), value.day());
        }

        @Override
        public byte[] encode(PageViews value) {
            return VIEWS.encode(value.views());
        }

        @Override
        public PageViews decode(Key key, byte[] bytes) {
            return new PageViews(
                    key.page(),
                    key.region(),
                    key.day(),
                    VIEWS.decode(bytes));
        }
    }
}
