package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Nearby;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.GeoStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.PositionCodec;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link Branch} at {@code social:branches:<country>}, a GEO of bare values that stays
 * until it is deleted.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class BranchRepository {
    private static final Schema SCHEMA = Schema.of("social:branches:<country>", RedisType.GEO,
            Lifetime.persistent()).bounded(5000);

    private final GeoStore<String, String, Branch> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public BranchRepository(Keywright keywright) {
        this.store = new GeoStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one member with its position.
     *
     * <p>Key {@code social:branches:<country>}; {@code GEOPOS}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param name the member
     * @return it at its place, or empty if it is not there
     */
    public Optional<Branch> get(String country, String name) {
        return store.get(country, name).await();
    }

    /**
     * Reads several members with their positions.
     *
     * <p>Key {@code social:branches:<country>}; {@code GEOPOS}; O(n) in the members given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param members the members
     * @return what was found by its member, in the order of asking; a missing one is left out
     */
    public Map<String, Branch> getAll(String country, Collection<String> members) {
        return store.getAll(country, members).await();
    }

    /**
     * Tells how far apart two members are.
     *
     * <p>Key {@code social:branches:<country>}; {@code GEODIST}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param one the member
     * @param other the member
     * @return the metres between them on a sphere, or empty if one is not there
     */
    public Optional<Double> distance(String country, String one, String other) {
        return store.distance(country, one, other).await();
    }

    /**
     * Reads all members at their places page by page, in no order. A member that is there from the first page
     * to the last is given at least once.
     *
     * <p>Key {@code social:branches:<country>}; {@code ZSCAN}; O(n) in the page.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small key comes whole whatever the limit
     */
    public Page<Branch> page(String country, Cursor cursor, int limit) {
        return store.page(country, cursor, limit).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code social:branches:<country>}; {@code ZCARD}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @return how many
     */
    public long size(String country) {
        return store.size(country).await();
    }

    /**
     * Finds the members nearest to a place.
     *
     * <p>Key {@code social:branches:<country>}; {@code GEOSEARCH}; O(log N + M) with M members in the circle.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param longitude in degrees, from -180 to 180
     * @param latitude in degrees, from -85.05112878 to 85.05112878
     * @param radius how far at most, in metres
     * @param limit how many at most, at least 1
     * @return them with their distances, the nearest first
     */
    public List<Nearby<Branch>> nearest(String country, double longitude, double latitude,
            double radius, int limit) {
        return store.nearest(country, longitude, latitude, radius, limit).await();
    }

    /**
     * Finds the members in a box around a place, the nearest to its middle.
     *
     * <p>Key {@code social:branches:<country>}; {@code GEOSEARCH}; O(log N + M) with M members in the box.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param longitude in degrees, from -180 to 180
     * @param latitude in degrees, from -85.05112878 to 85.05112878
     * @param width from west to east, in metres
     * @param height from south to north, in metres
     * @param limit how many at most, at least 1
     * @return them with their distances, the nearest first
     */
    public List<Nearby<Branch>> inBox(String country, double longitude, double latitude,
            double width, double height, int limit) {
        return store.inBox(country, longitude, latitude, width, height, limit).await();
    }

    /**
     * Adds the {@link Branch}, or moves it. Beyond the bound of 5,000 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code social:branches:<country>}; {@code EVALSHA: ZCARD, ZSCORE, GEOADD}; O(log N).
     *
     * @return whether the member is new
     */
    public boolean add(Branch branch) {
        return store.add(branch).await();
    }

    /**
     * Adds each {@link Branch}, those of one key all or none. Beyond the bound of 5,000 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code social:branches:<country>}; {@code EVALSHA: ZCARD, ZSCORE, GEOADD}; O(M log N) with M
     * members given; round trips: 1 for each key.
     *
     * @return how many members are new
     */
    public long addAll(Collection<? extends Branch> branches) {
        return store.addAll(branches).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code social:branches:<country>}; {@code ZREM}; O(log N).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param name the member
     * @return whether it was there
     */
    public boolean remove(String country, String name) {
        return store.remove(country, name).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code social:branches:<country>}; {@code ZREM}; O(M log N) with M members given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param members the members
     * @return how many there were
     */
    public long removeAll(String country, Collection<String> members) {
        return store.removeAll(country, members).await();
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:branches:<country>}; {@code UNLINK}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String country) {
        return store.delete(country).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:branches:<country>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param countries the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> countries) {
        return store.deleteAll(countries).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:branches:<country>}; {@code EXISTS}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String country) {
        return store.exists(country).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String country) {
        return Codec.INSTANCE.encode(namespace, country);
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
     * The operations of {@link BranchRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final GeoStore<String, String, Branch> store;

        private Async(GeoStore<String, String, Branch> store) {
            this.store = store;
        }

        /**
         * Reads one member with its position.
         */
        public CompletionStage<Optional<Branch>> get(String country, String name) {
            return store.get(country, name).toCompletionStage();
        }

        /**
         * Reads several members with their positions.
         */
        public CompletionStage<Map<String, Branch>> getAll(String country,
                Collection<String> members) {
            return store.getAll(country, members).toCompletionStage();
        }

        /**
         * Tells how far apart two members are.
         */
        public CompletionStage<Optional<Double>> distance(String country, String one,
                String other) {
            return store.distance(country, one, other).toCompletionStage();
        }

        /**
         * Reads all members at their places page by page, in no order. A member that is there from the first page
         * to the last is given at least once.
         */
        public CompletionStage<Page<Branch>> page(String country, Cursor cursor, int limit) {
            return store.page(country, cursor, limit).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(String country) {
            return store.size(country).toCompletionStage();
        }

        /**
         * Finds the members nearest to a place.
         */
        public CompletionStage<List<Nearby<Branch>>> nearest(String country, double longitude,
                double latitude, double radius, int limit) {
            return store.nearest(country, longitude, latitude, radius, limit).toCompletionStage();
        }

        /**
         * Finds the members in a box around a place, the nearest to its middle.
         */
        public CompletionStage<List<Nearby<Branch>>> inBox(String country, double longitude,
                double latitude, double width, double height, int limit) {
            return store.inBox(country, longitude, latitude, width, height,
                    limit).toCompletionStage();
        }

        /**
         * Adds the {@link Branch}, or moves it. Beyond the bound of 5,000 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Branch branch) {
            return store.add(branch).toCompletionStage();
        }

        /**
         * Adds each {@link Branch}, those of one key all or none. Beyond the bound of 5,000 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Branch> branches) {
            return store.addAll(branches).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(String country, String name) {
            return store.remove(country, name).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(String country, Collection<String> members) {
            return store.removeAll(country, members).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String country) {
            return store.delete(country).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> countries) {
            return store.deleteAll(countries).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String country) {
            return store.exists(country).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Branch}: its keys {@code social:branches:<country>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, PositionCodec<String, String, Branch> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:branches:<country>",
                "social:branches:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SOCIAL_BRANCHES = "social:branches:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> NAME = FieldCodecs.STRING;

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SOCIAL_BRANCHES.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SOCIAL_BRANCHES).escaped("country", key);
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
        public String keyOf(Branch value) {
            return value.country();
        }

        @Override
        public String memberOf(Branch value) {
            return value.name();
        }

        @Override
        public byte[] encodeMember(String member) {
            return NAME.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return NAME.decode(bytes);
        }

        @Override
        public double longitudeOf(Branch value) {
            return value.lon();
        }

        @Override
        public double latitudeOf(Branch value) {
            return value.lat();
        }

        @Override
        public Branch decode(String key, String member, double longitude, double latitude) {
            return new Branch(
                    key,
                    member,
                    longitude,
                    latitude);
        }
    }
}
