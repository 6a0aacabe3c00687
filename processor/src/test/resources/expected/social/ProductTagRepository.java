package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.MemberCodec;
import io.keywright.repository.Schema;
import io.keywright.repository.SetStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link ProductTag} at {@code social:tags:<sku>}, a SET of bare values that lives at most
 * 7 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ProductTagRepository {
    private static final Schema SCHEMA = Schema.of("social:tags:<sku>", RedisType.SET,
            Lifetime.of("7d", Expiry.ABSOLUTE, 0.1)).bounded(20);

    private final SetStore<String, String, ProductTag> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ProductTagRepository(Keywright keywright) {
        this.store = new SetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Tells whether a member is there.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SISMEMBER}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param tag the member
     * @return whether it is there
     */
    public boolean contains(String sku, String tag) {
        return store.contains(sku, tag).await();
    }

    /**
     * Tells of several members whether they are there.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SMISMEMBER}; O(n) in the members given.
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param members the members
     * @return of each whether it is there, in the order of asking
     */
    public Map<String, Boolean> containsAll(String sku, Collection<String> members) {
        return store.containsAll(sku, members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SCARD}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return how many
     */
    public long size(String sku) {
        return store.size(sku).await();
    }

    /**
     * Reads a member at random.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SRANDMEMBER}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return it, or empty if there is none
     */
    public Optional<ProductTag> random(String sku) {
        return store.random(sku).await();
    }

    /**
     * Reads several members at random.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SRANDMEMBER}; O(n) in the limit given.
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param limit how many at most, at least 1
     * @return different ones; fewer if there are fewer
     */
    public List<ProductTag> random(String sku, int limit) {
        return store.random(sku, limit).await();
    }

    /**
     * Reads all members; the bound of 20 makes that safe.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SMEMBERS}; O(n) in the members, at most 20.
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return all of them, in no order
     */
    public List<ProductTag> elements(String sku) {
        return store.elements(sku).await();
    }

    /**
     * Reads the members page by page. A member that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SSCAN}; O(n) in the page.
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small set comes whole whatever the limit
     */
    public Page<ProductTag> page(String sku, Cursor cursor, int limit) {
        return store.page(sku, cursor, limit).await();
    }

    /**
     * Adds the {@link ProductTag}. Beyond the bound of 20 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code social:tags:<sku>}; {@code EVALSHA: SCARD, SISMEMBER, SADD, PEXPIRE}; O(1).
     *
     * @return whether it is new
     */
    public boolean add(ProductTag productTag) {
        return store.add(productTag).await();
    }

    /**
     * Adds each {@link ProductTag}, those of one key all or none. Beyond the bound of 20 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code social:tags:<sku>}; {@code EVALSHA: SCARD, SISMEMBER, SADD, PEXPIRE}; O(n) in the members
     * given; round trips: 1 for each key.
     *
     * @return how many are new
     */
    public long addAll(Collection<? extends ProductTag> productTags) {
        return store.addAll(productTags).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SREM}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param tag the member
     * @return whether it was there
     */
    public boolean remove(String sku, String tag) {
        return store.remove(sku, tag).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SREM}; O(n) in the members given.
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param members the members
     * @return how many there were
     */
    public long removeAll(String sku, Collection<String> members) {
        return store.removeAll(sku, members).await();
    }

    /**
     * Removes a member at random. The key goes with its last one.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SPOP}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<ProductTag> pop(String sku) {
        return store.pop(sku).await();
    }

    /**
     * Reads the members that all of the keys have. In a cluster the keys are of one slot, as by a hash tag;
     * else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SINTER}; O(n) in the keys given and their members, at most 20
     * each.
     *
     * @param skus the keys; each counts once
     * @return them, in no order
     */
    public Set<String> intersection(Collection<String> skus) {
        return store.intersection(skus).await();
    }

    /**
     * Reads the members that at least one of the keys has. In a cluster the keys are of one slot, as by a hash
     * tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SUNION}; O(n) in the keys given and their members, at most 20
     * each.
     *
     * @param skus the keys; each counts once
     * @return them, in no order
     */
    public Set<String> union(Collection<String> skus) {
        return store.union(skus).await();
    }

    /**
     * Reads the members that none of the other keys has. In a cluster the keys are of one slot, as by a hash
     * tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
     *
     * <p>Key {@code social:tags:<sku>}; {@code SDIFF}; O(n) in the keys given and their members, at most 20
     * each.
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param others the other keys
     * @return them, in no order
     */
    public Set<String> difference(String sku, Collection<String> others) {
        return store.difference(sku, others).await();
    }

    /**
     * Counts the members that all of the keys have. In a cluster the keys are of one slot, as by a hash tag;
     * else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
     *
     * <p>Key {@code social:tags:<sku>}; {@code EVALSHA: SINTERCARD, SINTER}; O(n) in the keys given and their
     * members, at most 20 each.
     *
     * @param skus the keys; each counts once
     * @param limit where to stop counting, at least 1
     * @return how many, at most the limit
     */
    public long intersectionSize(Collection<String> skus, int limit) {
        return store.intersectionSize(skus, limit).await();
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:tags:<sku>}; {@code UNLINK}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String sku) {
        return store.delete(sku).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:tags:<sku>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param skus the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> skus) {
        return store.deleteAll(skus).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:tags:<sku>}; {@code EXISTS}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String sku) {
        return store.exists(sku).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:tags:<sku>}; {@code PTTL}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String sku) {
        return store.remainingTtl(sku).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:tags:<sku>}; {@code PEXPIRE}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return whether it is there
     */
    public boolean touch(String sku) {
        return store.touch(sku).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String sku) {
        return Codec.INSTANCE.encode(namespace, sku);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<String> parseKey(byte[] key) {
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
     * The operations of {@link ProductTagRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final SetStore<String, String, ProductTag> store;

        private Async(SetStore<String, String, ProductTag> store) {
            this.store = store;
        }

        /**
         * Tells whether a member is there.
         */
        public CompletionStage<Boolean> contains(String sku, String tag) {
            return store.contains(sku, tag).toCompletionStage();
        }

        /**
         * Tells of several members whether they are there.
         */
        public CompletionStage<Map<String, Boolean>> containsAll(String sku,
                Collection<String> members) {
            return store.containsAll(sku, members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(String sku) {
            return store.size(sku).toCompletionStage();
        }

        /**
         * Reads a member at random.
         */
        public CompletionStage<Optional<ProductTag>> random(String sku) {
            return store.random(sku).toCompletionStage();
        }

        /**
         * Reads several members at random.
         */
        public CompletionStage<List<ProductTag>> random(String sku, int limit) {
            return store.random(sku, limit).toCompletionStage();
        }

        /**
         * Reads all members; the bound of 20 makes that safe.
         */
        public CompletionStage<List<ProductTag>> elements(String sku) {
            return store.elements(sku).toCompletionStage();
        }

        /**
         * Reads the members page by page. A member that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<ProductTag>> page(String sku, Cursor cursor, int limit) {
            return store.page(sku, cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link ProductTag}. Beyond the bound of 20 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(ProductTag productTag) {
            return store.add(productTag).toCompletionStage();
        }

        /**
         * Adds each {@link ProductTag}, those of one key all or none. Beyond the bound of 20 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends ProductTag> productTags) {
            return store.addAll(productTags).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(String sku, String tag) {
            return store.remove(sku, tag).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(String sku, Collection<String> members) {
            return store.removeAll(sku, members).toCompletionStage();
        }

        /**
         * Removes a member at random. The key goes with its last one.
         */
        public CompletionStage<Outcome<ProductTag>> pop(String sku) {
            return store.pop(sku).toCompletionStage();
        }

        /**
         * Reads the members that all of the keys have. In a cluster the keys are of one slot, as by a hash tag;
         * else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
         */
        public CompletionStage<Set<String>> intersection(Collection<String> skus) {
            return store.intersection(skus).toCompletionStage();
        }

        /**
         * Reads the members that at least one of the keys has. In a cluster the keys are of one slot, as by a hash
         * tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
         */
        public CompletionStage<Set<String>> union(Collection<String> skus) {
            return store.union(skus).toCompletionStage();
        }

        /**
         * Reads the members that none of the other keys has. In a cluster the keys are of one slot, as by a hash
         * tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
         */
        public CompletionStage<Set<String>> difference(String sku, Collection<String> others) {
            return store.difference(sku, others).toCompletionStage();
        }

        /**
         * Counts the members that all of the keys have. In a cluster the keys are of one slot, as by a hash tag;
         * else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.
         */
        public CompletionStage<Long> intersectionSize(Collection<String> skus, int limit) {
            return store.intersectionSize(skus, limit).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String sku) {
            return store.delete(sku).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> skus) {
            return store.deleteAll(skus).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String sku) {
            return store.exists(sku).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String sku) {
            return store.remainingTtl(sku).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(String sku) {
            return store.touch(sku).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link ProductTag}: its keys {@code social:tags:<sku>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, MemberCodec<String, String, ProductTag> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:tags:<sku>",
                "social:tags:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SOCIAL_TAGS = "social:tags:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> TAG = FieldCodecs.STRING;

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SOCIAL_TAGS.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SOCIAL_TAGS).escaped("sku", key);
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

        @Override
        public String keyOf(ProductTag value) {
            return value.sku();
        }

        @Override
        public String memberOf(ProductTag value) {
            return value.tag();
        }

        @Override
        public byte[] encodeMember(String member) {
            return TAG.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return TAG.decode(bytes);
        }

        @Override
        public ProductTag decode(String key, String member) {
            return new ProductTag(key, member);
        }
    }
}
