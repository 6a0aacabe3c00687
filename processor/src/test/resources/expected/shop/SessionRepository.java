package shop;

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
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import io.keywright.repository.HashStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Session} at {@code shop:session:<id>}, a HASH with one field a component that
 * lives at most 30 min from its last use.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class SessionRepository {
    private static final Schema SCHEMA = Schema.of("shop:session:<id>", RedisType.HASH,
            Lifetime.of("30m", Expiry.SLIDING, 0.1));

    private final HashStore<UUID, Session> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public SessionRepository(Keywright keywright) {
        this.store = new HashStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Session} and starts its TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HMGET}, {@code PEXPIRE}; O(1): the known fields only.
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if there is none
     */
    public Optional<Session> find(UUID id) {
        return store.find(id).await();
    }

    /**
     * Finds each {@link Session} of the given keys, pipelined.
     *
     * <p>Key {@code shop:session:<id>}; {@code HMGET}, {@code PEXPIRE}; O(n) in the keys given; round trips: 1
     * for each 500.
     *
     * @param ids the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<UUID, Session> findAll(Collection<UUID> ids) {
        return store.findAll(ids).await();
    }

    /**
     * Stores the {@link Session} in place of whatever is at its key, atomically, and starts its TTL. May be
     * repeated after a failure.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: DEL, HSET, PEXPIRE}; O(1).
     */
    public void save(Session session) {
        store.save(session).await();
    }

    /**
     * Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: DEL, HSET, PEXPIRE}; O(n) in the values given; round
     * trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Session> sessions) {
        store.saveAll(sessions).await();
    }

    /**
     * Stores the {@link Session} unless there is something at its key, atomically.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Session> saveIfAbsent(Session session) {
        return store.saveIfAbsent(session).await();
    }

    /**
     * Reads {@code userId} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Long> getUserId(UUID id) {
        return store.get(id, Codec.USER_ID_INDEX, Codec.USER_ID).await();
    }

    /**
     * Writes {@code userId} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param userId the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setUserId(UUID id, long userId) {
        return store.set(id, Codec.USER_ID_INDEX, Codec.USER_ID, userId).await();
    }

    /**
     * Reads {@code views} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Long> getViews(UUID id) {
        return store.get(id, Codec.VIEWS_INDEX, Codec.VIEWS).await();
    }

    /**
     * Writes {@code views} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param views the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setViews(UUID id, long views) {
        return store.set(id, Codec.VIEWS_INDEX, Codec.VIEWS, views).await();
    }

    /**
     * Adds to {@code views}, atomically on the server; only where the record is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HINCRBY, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new value, {@code NotApplied} if there is no record, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Long> incrementViews(UUID id, long by) {
        return store.increment(id, Codec.VIEWS_INDEX, by).await();
    }

    /**
     * Reads {@code score} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Double> getScore(UUID id) {
        return store.get(id, Codec.SCORE_INDEX, Codec.SCORE).await();
    }

    /**
     * Writes {@code score} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param score the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setScore(UUID id, double score) {
        return store.set(id, Codec.SCORE_INDEX, Codec.SCORE, score).await();
    }

    /**
     * Adds to {@code score}, atomically on the server; only where the record is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HINCRBYFLOAT, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new value, {@code NotApplied} if there is no record, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Double> incrementScore(UUID id, double by) {
        return store.incrementDouble(id, Codec.SCORE_INDEX, by).await();
    }

    /**
     * Reads {@code lastSeen} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Instant> getLastSeen(UUID id) {
        return store.get(id, Codec.LAST_SEEN_INDEX, Codec.LAST_SEEN).await();
    }

    /**
     * Writes {@code lastSeen} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param lastSeen the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setLastSeen(UUID id, Instant lastSeen) {
        return store.set(id, Codec.LAST_SEEN_INDEX, Codec.LAST_SEEN, lastSeen).await();
    }

    /**
     * Reads {@code referrer} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getReferrer(UUID id) {
        return store.get(id, Codec.REFERRER_INDEX, Codec.REFERRER).await();
    }

    /**
     * Writes {@code referrer} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, HDEL, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param referrer the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setReferrer(UUID id, Optional<String> referrer) {
        return store.set(id, Codec.REFERRER_INDEX, Codec.REFERRER, referrer.orElse(null)).await();
    }

    /**
     * Reads {@code age} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Integer> getAge(UUID id) {
        return store.get(id, Codec.AGE_INDEX, Codec.AGE).await();
    }

    /**
     * Writes {@code age} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, HDEL, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param age the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setAge(UUID id, OptionalInt age) {
        return store.set(id, Codec.AGE_INDEX, Codec.AGE,
                age.isPresent() ? age.getAsInt() : null).await();
    }

    /**
     * Reads {@code admin} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Boolean> getAdmin(UUID id) {
        return store.get(id, Codec.ADMIN_INDEX, Codec.ADMIN).await();
    }

    /**
     * Writes {@code admin} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param admin the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setAdmin(UUID id, @Nullable Boolean admin) {
        return store.set(id, Codec.ADMIN_INDEX, Codec.ADMIN, admin).await();
    }

    /**
     * Reads {@code device} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Session.Device> getDevice(UUID id) {
        return store.get(id, Codec.DEVICE_INDEX, Codec.DEVICE).await();
    }

    /**
     * Writes {@code device} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param device the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setDevice(UUID id, Session.Device device) {
        return store.set(id, Codec.DEVICE_INDEX, Codec.DEVICE, device).await();
    }

    /**
     * Reads {@code visits} alone and starts the TTL anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code HGET}, {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return it, or empty if the record or the field is not there
     */
    public Optional<List<Session.Visit>> getVisits(UUID id) {
        return store.get(id, Codec.VISITS_INDEX, Codec.VISITS).await();
    }

    /**
     * Writes {@code visits} alone, if the {@link Session} is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @param visits the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setVisits(UUID id, List<Session.Visit> visits) {
        return store.set(id, Codec.VISITS_INDEX, Codec.VISITS, visits).await();
    }

    /**
     * Writes several fields of the {@link Session} in one step, if it is there.
     *
     * <p>Key {@code shop:session:<id>}; {@code EVALSHA: EXISTS, HSET, HDEL, PEXPIRE}; O(n) in the fields given.
     *
     * @param id the key's {@code id}: UUID
     * @param changes the new values of some fields
     * @return whether there is one; if not, nothing was written
     */
    public boolean update(UUID id, Changes changes) {
        return store.update(id, changes.changes).await();
    }

    /**
     * Deletes the {@link Session}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:session:<id>}; {@code UNLINK}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return whether there was one
     */
    public boolean delete(UUID id) {
        return store.delete(id).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:session:<id>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param ids the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<UUID> ids) {
        return store.deleteAll(ids).await();
    }

    /**
     * Tells whether the {@link Session} is there, without extending its life.
     *
     * <p>Key {@code shop:session:<id>}; {@code EXISTS}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return whether it is there
     */
    public boolean exists(UUID id) {
        return store.exists(id).await();
    }

    /**
     * Tells how long the {@link Session} has left, without extending its life.
     *
     * <p>Key {@code shop:session:<id>}; {@code PTTL}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(UUID id) {
        return store.remainingTtl(id).await();
    }

    /**
     * Starts the TTL of the {@link Session} anew.
     *
     * <p>Key {@code shop:session:<id>}; {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: UUID
     * @return whether it is there
     */
    public boolean touch(UUID id) {
        return store.touch(id).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(UUID id) {
        return Codec.INSTANCE.encode(namespace, id);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<UUID> parseKey(byte[] key) {
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
     * The operations of {@link SessionRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final HashStore<UUID, Session> store;

        private Async(HashStore<UUID, Session> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Session} and starts its TTL anew.
         */
        public CompletionStage<Optional<Session>> find(UUID id) {
            return store.find(id).toCompletionStage();
        }

        /**
         * Finds each {@link Session} of the given keys, pipelined.
         */
        public CompletionStage<Map<UUID, Session>> findAll(Collection<UUID> ids) {
            return store.findAll(ids).toCompletionStage();
        }

        /**
         * Stores the {@link Session} in place of whatever is at its key, atomically, and starts its TTL. May be
         * repeated after a failure.
         */
        public CompletionStage<@Nullable Void> save(Session session) {
            return store.save(session).toCompletionStage();
        }

        /**
         * Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Session> sessions) {
            return store.saveAll(sessions).toCompletionStage();
        }

        /**
         * Stores the {@link Session} unless there is something at its key, atomically.
         */
        public CompletionStage<Outcome<Session>> saveIfAbsent(Session session) {
            return store.saveIfAbsent(session).toCompletionStage();
        }

        /**
         * Reads {@code userId} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Long>> getUserId(UUID id) {
            return store.get(id, Codec.USER_ID_INDEX, Codec.USER_ID).toCompletionStage();
        }

        /**
         * Writes {@code userId} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setUserId(UUID id, long userId) {
            return store.set(id, Codec.USER_ID_INDEX, Codec.USER_ID, userId).toCompletionStage();
        }

        /**
         * Reads {@code views} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Long>> getViews(UUID id) {
            return store.get(id, Codec.VIEWS_INDEX, Codec.VIEWS).toCompletionStage();
        }

        /**
         * Writes {@code views} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setViews(UUID id, long views) {
            return store.set(id, Codec.VIEWS_INDEX, Codec.VIEWS, views).toCompletionStage();
        }

        /**
         * Adds to {@code views}, atomically on the server; only where the record is there.
         */
        public CompletionStage<Outcome<Long>> incrementViews(UUID id, long by) {
            return store.increment(id, Codec.VIEWS_INDEX, by).toCompletionStage();
        }

        /**
         * Reads {@code score} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Double>> getScore(UUID id) {
            return store.get(id, Codec.SCORE_INDEX, Codec.SCORE).toCompletionStage();
        }

        /**
         * Writes {@code score} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setScore(UUID id, double score) {
            return store.set(id, Codec.SCORE_INDEX, Codec.SCORE, score).toCompletionStage();
        }

        /**
         * Adds to {@code score}, atomically on the server; only where the record is there.
         */
        public CompletionStage<Outcome<Double>> incrementScore(UUID id, double by) {
            return store.incrementDouble(id, Codec.SCORE_INDEX, by).toCompletionStage();
        }

        /**
         * Reads {@code lastSeen} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Instant>> getLastSeen(UUID id) {
            return store.get(id, Codec.LAST_SEEN_INDEX, Codec.LAST_SEEN).toCompletionStage();
        }

        /**
         * Writes {@code lastSeen} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setLastSeen(UUID id, Instant lastSeen) {
            return store.set(id, Codec.LAST_SEEN_INDEX, Codec.LAST_SEEN,
                    lastSeen).toCompletionStage();
        }

        /**
         * Reads {@code referrer} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<String>> getReferrer(UUID id) {
            return store.get(id, Codec.REFERRER_INDEX, Codec.REFERRER).toCompletionStage();
        }

        /**
         * Writes {@code referrer} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setReferrer(UUID id, Optional<String> referrer) {
            return store.set(id, Codec.REFERRER_INDEX, Codec.REFERRER,
                    referrer.orElse(null)).toCompletionStage();
        }

        /**
         * Reads {@code age} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Integer>> getAge(UUID id) {
            return store.get(id, Codec.AGE_INDEX, Codec.AGE).toCompletionStage();
        }

        /**
         * Writes {@code age} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setAge(UUID id, OptionalInt age) {
            return store.set(id, Codec.AGE_INDEX, Codec.AGE,
                    age.isPresent() ? age.getAsInt() : null).toCompletionStage();
        }

        /**
         * Reads {@code admin} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Boolean>> getAdmin(UUID id) {
            return store.get(id, Codec.ADMIN_INDEX, Codec.ADMIN).toCompletionStage();
        }

        /**
         * Writes {@code admin} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setAdmin(UUID id, @Nullable Boolean admin) {
            return store.set(id, Codec.ADMIN_INDEX, Codec.ADMIN, admin).toCompletionStage();
        }

        /**
         * Reads {@code device} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<Session.Device>> getDevice(UUID id) {
            return store.get(id, Codec.DEVICE_INDEX, Codec.DEVICE).toCompletionStage();
        }

        /**
         * Writes {@code device} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setDevice(UUID id, Session.Device device) {
            return store.set(id, Codec.DEVICE_INDEX, Codec.DEVICE, device).toCompletionStage();
        }

        /**
         * Reads {@code visits} alone and starts the TTL anew.
         */
        public CompletionStage<Optional<List<Session.Visit>>> getVisits(UUID id) {
            return store.get(id, Codec.VISITS_INDEX, Codec.VISITS).toCompletionStage();
        }

        /**
         * Writes {@code visits} alone, if the {@link Session} is there.
         */
        public CompletionStage<Boolean> setVisits(UUID id, List<Session.Visit> visits) {
            return store.set(id, Codec.VISITS_INDEX, Codec.VISITS, visits).toCompletionStage();
        }

        /**
         * Writes several fields of the {@link Session} in one step, if it is there.
         */
        public CompletionStage<Boolean> update(UUID id, Changes changes) {
            return store.update(id, changes.changes).toCompletionStage();
        }

        /**
         * Deletes the {@link Session}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(UUID id) {
            return store.delete(id).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<UUID> ids) {
            return store.deleteAll(ids).toCompletionStage();
        }

        /**
         * Tells whether the {@link Session} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(UUID id) {
            return store.exists(id).toCompletionStage();
        }

        /**
         * Tells how long the {@link Session} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(UUID id) {
            return store.remainingTtl(id).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Session} anew.
         */
        public CompletionStage<Boolean> touch(UUID id) {
            return store.touch(id).toCompletionStage();
        }
    }

    /**
     * New values for some fields of a {@link Session}: what {@code update} writes. Not thread-safe.
     */
    public static final class Changes {
        private final io.keywright.repository.Changes changes = io.keywright.repository.Changes.none();

        /**
         * No changes yet.
         */
        public Changes() {
        }

        /**
         * Sets {@code userId}.
         */
        public Changes userId(long userId) {
            changes.set(Codec.USER_ID_INDEX, Codec.USER_ID, userId);
            return this;
        }

        /**
         * Sets {@code views}.
         */
        public Changes views(long views) {
            changes.set(Codec.VIEWS_INDEX, Codec.VIEWS, views);
            return this;
        }

        /**
         * Sets {@code score}.
         */
        public Changes score(double score) {
            changes.set(Codec.SCORE_INDEX, Codec.SCORE, score);
            return this;
        }

        /**
         * Sets {@code lastSeen}.
         */
        public Changes lastSeen(Instant lastSeen) {
            changes.set(Codec.LAST_SEEN_INDEX, Codec.LAST_SEEN, lastSeen);
            return this;
        }

        /**
         * Sets {@code referrer}; an absent value removes it.
         */
        public Changes referrer(Optional<String> referrer) {
            changes.set(Codec.REFERRER_INDEX, Codec.REFERRER, referrer.orElse(null));
            return this;
        }

        /**
         * Sets {@code age}; an absent value removes it.
         */
        public Changes age(OptionalInt age) {
            changes.set(Codec.AGE_INDEX, Codec.AGE, age.isPresent() ? age.getAsInt() : null);
            return this;
        }

        /**
         * Sets {@code admin}; an absent value removes it.
         */
        public Changes admin(@Nullable Boolean admin) {
            changes.set(Codec.ADMIN_INDEX, Codec.ADMIN, admin);
            return this;
        }

        /**
         * Sets {@code device}.
         */
        public Changes device(Session.Device device) {
            changes.set(Codec.DEVICE_INDEX, Codec.DEVICE, device);
            return this;
        }

        /**
         * Sets {@code visits}.
         */
        public Changes visits(List<Session.Visit> visits) {
            changes.set(Codec.VISITS_INDEX, Codec.VISITS, visits);
            return this;
        }
    }

    /**
     * The bytes of {@link Session}: its keys {@code shop:session:<id>} and what is stored there.
     */
    static final class Codec implements KeyCodec<UUID>, HashCodec<UUID, Session> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:session:<id>",
                "shop:session:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

        private static final byte[] SHOP_SESSION = "shop:session:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:session:<id>");

        static final int USER_ID_INDEX = 0;

        static final FieldCodec<Long> USER_ID = FieldCodecs.LONG;

        static final int VIEWS_INDEX = 1;

        static final FieldCodec<Long> VIEWS = FieldCodecs.LONG;

        static final int SCORE_INDEX = 2;

        static final FieldCodec<Double> SCORE = FieldCodecs.DOUBLE;

        static final int LAST_SEEN_INDEX = 3;

        static final FieldCodec<Instant> LAST_SEEN = FieldCodecs.INSTANT;

        static final int REFERRER_INDEX = 4;

        static final FieldCodec<String> REFERRER = FieldCodecs.STRING;

        static final int AGE_INDEX = 5;

        static final FieldCodec<Integer> AGE = FieldCodecs.INT;

        static final int ADMIN_INDEX = 6;

        static final FieldCodec<Boolean> ADMIN = FieldCodecs.BOOLEAN;

        static final int DEVICE_INDEX = 7;

        static final FieldCodec<Session.Device> DEVICE = FieldCodecs.named(
                Map.ofEntries(Map.entry(Session.Device.DESKTOP, "DESKTOP"),
                Map.entry(Session.Device.PHONE, "mobile")));

        static final int VISITS_INDEX = 8;

        static final FieldCodec<List<Session.Visit>> VISITS = FieldCodec.document(
                FORMAT.forField("visits"), Codec::writeVisits, Codec::readVisits);

        private static final FieldName PAGE = FieldName.of("page");

        private static final FieldName AT = FieldName.of("at");

        @Override
        public int sizeHint(UUID key) {
            return 36 + SHOP_SESSION.length;
        }

        @Override
        public void write(KeyWriter out, UUID key) {
            out.literal(SHOP_SESSION).uuid(key);
        }

        @Override
        public byte[] encode(byte[] namespace, UUID key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public UUID parse(KeyParts parts) {
            return parts.uuid(1);
        }

        @Override
        public String[] fields() {
            return new String[] {"user", "views", "score", "lastSeen", "referrer", "age", "admin",
                    "device", "visits"};
        }

        @Override
        public UUID keyOf(Session value) {
            return value.id();
        }

        @Override
        public byte[] @Nullable [] encode(Session value) {
            return new byte[][] {
                USER_ID.encode(value.userId()),
                VIEWS.encode(value.views()),
                SCORE.encode(value.score()),
                LAST_SEEN.encode(value.lastSeen()),
                value.referrer().map(REFERRER::encode).orElse(null),
                value.age().isPresent() ? AGE.encode(value.age().getAsInt()) : null,
                value.admin() == null ? null : ADMIN.encode(value.admin()),
                DEVICE.encode(value.device()),
                VISITS.encode(value.visits())
            };
        }

        @Override
        public Session decode(UUID key, FieldValues values) {
            return new Session(
                    key,
                    values.required(USER_ID_INDEX, USER_ID),
                    values.orElse(VIEWS_INDEX, VIEWS, 0L),
                    values.orElse(SCORE_INDEX, SCORE, 0.0),
                    values.required(LAST_SEEN_INDEX, LAST_SEEN),
                    values.optional(REFERRER_INDEX, REFERRER),
                    values.optional(AGE_INDEX, AGE).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    values.orNull(ADMIN_INDEX, ADMIN),
                    values.required(DEVICE_INDEX, DEVICE),
                    values.orElse(VISITS_INDEX, VISITS, List.of()));
        }

        static void writeVisits(ValueWriter out, List<Session.Visit> value) throws IOException {
            out.writeCollection(value, (to, element) -> writeVisit(to, element));
        }

        static List<Session.Visit> readVisits(ValueReader in) throws IOException {
            return in.readList(from -> readVisit(from));
        }

        static void writeVisit(ValueWriter out, Session.Visit visit) throws IOException {
            out.beginObject(visit, 2);
            out.name(PAGE).writeString(visit.page());
            out.name(AT).writeInstant(visit.at());
            out.endObject();
        }

        static Session.Visit readVisit(ValueReader in) throws IOException {
            String page = null;
            Instant at = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "page" -> page = in.readString();
                    case "at" -> at = in.readInstant();
                    default -> in.skipValue();
                }
            }
            return new Session.Visit(in.required(page, PAGE), in.required(at, AT));
        }
    }
}
