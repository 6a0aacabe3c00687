package social;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.HyperLogLogStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.MemberCodec;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Visit} at {@code social:visitors:<day>}, a HYPERLOGLOG, which counts members
 * without keeping them, that lives at most 90 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class VisitRepository {
    private static final Schema SCHEMA = Schema.of("social:visitors:<day>", RedisType.HYPERLOGLOG,
            Lifetime.of("90d", Expiry.ABSOLUTE, 0.1));

    private final HyperLogLogStore<LocalDate, String, Visit> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public VisitRepository(Keywright keywright) {
        this.store = new HyperLogLogStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Counts the distinct members.
     *
     * <p>Key {@code social:visitors:<day>}; {@code PFCOUNT}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return how many, with a standard error of 0.81 %
     */
    public long count(LocalDate day) {
        return store.count(day).await();
    }

    /**
     * Counts the distinct members of several keys together: who is in two of them counts once. In a cluster the
     * keys are of one slot, as by a hash tag; else it fails with an {@link IllegalArgumentException} that names
     * two of them, and nothing is sent.
     *
     * <p>Key {@code social:visitors:<day>}; {@code PFCOUNT}; O(n) in the keys given.
     *
     * @param days the keys; each counts once
     * @return how many, with a standard error of 0.81 %
     */
    public long countTogether(Collection<LocalDate> days) {
        return store.countTogether(days).await();
    }

    /**
     * Counts the {@link Visit}. May be repeated after a failure.
     *
     * <p>Key {@code social:visitors:<day>}; {@code EVALSHA: PFADD, PEXPIRE}; O(1).
     *
     * @return whether the count may have changed
     */
    public boolean add(Visit visit) {
        return store.add(visit).await();
    }

    /**
     * Counts each {@link Visit}. May be repeated after a failure.
     *
     * <p>Key {@code social:visitors:<day>}; {@code EVALSHA: PFADD, PEXPIRE}; O(n) in the members given; round
     * trips: 1 for each key.
     */
    public void addAll(Collection<? extends Visit> visits) {
        store.addAll(visits).await();
    }

    /**
     * Counts at one key what is counted at others. May be repeated after a failure. In a cluster the keys are
     * of one slot, as by a hash tag; else it fails with an {@link IllegalArgumentException} that names two of
     * them, and nothing is sent.
     *
     * <p>Key {@code social:visitors:<day>}; {@code EVALSHA: PFMERGE, PEXPIRE}; O(n) in the keys given.
     *
     * @param into the key that counts them all
     * @param from the keys that are counted there too
     */
    public void merge(LocalDate into, Collection<LocalDate> from) {
        store.merge(into, from).await();
    }

    /**
     * Deletes the key; the server frees the memory in the background.
     *
     * <p>Key {@code social:visitors:<day>}; {@code UNLINK}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether there was one
     */
    public boolean delete(LocalDate day) {
        return store.delete(day).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:visitors:<day>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param days the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<LocalDate> days) {
        return store.deleteAll(days).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:visitors:<day>}; {@code EXISTS}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether it is there
     */
    public boolean exists(LocalDate day) {
        return store.exists(day).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:visitors:<day>}; {@code PTTL}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(LocalDate day) {
        return store.remainingTtl(day).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:visitors:<day>}; {@code PEXPIRE}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether it is there
     */
    public boolean touch(LocalDate day) {
        return store.touch(day).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(LocalDate day) {
        return Codec.INSTANCE.encode(namespace, day);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<LocalDate> parseKey(byte[] key) {
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
     * The operations of {@link VisitRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final HyperLogLogStore<LocalDate, String, Visit> store;

        private Async(HyperLogLogStore<LocalDate, String, Visit> store) {
            this.store = store;
        }

        /**
         * Counts the distinct members.
         */
        public CompletionStage<Long> count(LocalDate day) {
            return store.count(day).toCompletionStage();
        }

        /**
         * Counts the distinct members of several keys together: who is in two of them counts once. In a cluster the
         * keys are of one slot, as by a hash tag; else it fails with an {@link IllegalArgumentException} that names
         * two of them, and nothing is sent.
         */
        public CompletionStage<Long> countTogether(Collection<LocalDate> days) {
            return store.countTogether(days).toCompletionStage();
        }

        /**
         * Counts the {@link Visit}. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Visit visit) {
            return store.add(visit).toCompletionStage();
        }

        /**
         * Counts each {@link Visit}. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> addAll(Collection<? extends Visit> visits) {
            return store.addAll(visits).toCompletionStage();
        }

        /**
         * Counts at one key what is counted at others. May be repeated after a failure. In a cluster the keys are
         * of one slot, as by a hash tag; else it fails with an {@link IllegalArgumentException} that names two of
         * them, and nothing is sent.
         */
        public CompletionStage<@Nullable Void> merge(LocalDate into, Collection<LocalDate> from) {
            return store.merge(into, from).toCompletionStage();
        }

        /**
         * Deletes the key; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(LocalDate day) {
            return store.delete(day).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<LocalDate> days) {
            return store.deleteAll(days).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(LocalDate day) {
            return store.exists(day).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(LocalDate day) {
            return store.remainingTtl(day).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(LocalDate day) {
            return store.touch(day).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Visit}: its keys {@code social:visitors:<day>} and what is stored there.
     */
    static final class Codec implements KeyCodec<LocalDate>, MemberCodec<LocalDate, String, Visit> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:visitors:<day>",
                "social:visitors:([0-9]{4}-[0-9]{2}-[0-9]{2})");

        private static final byte[] SOCIAL_VISITORS = "social:visitors:".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

        static final FieldCodec<String> VISITOR_ID = FieldCodecs.STRING;

        @Override
        public int sizeHint(LocalDate key) {
            return 10 + SOCIAL_VISITORS.length;
        }

        @Override
        public void write(KeyWriter out, LocalDate key) {
            out.literal(SOCIAL_VISITORS).time("day", key, TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, LocalDate key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public LocalDate parse(KeyParts parts) {
            return parts.localDate(1, TIME);
        }

        @Override
        public LocalDate keyOf(Visit value) {
            return value.day();
        }

        @Override
        public String memberOf(Visit value) {
            return value.visitorId();
        }

        @Override
        public byte[] encodeMember(String member) {
            return VISITOR_ID.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return VISITOR_ID.decode(bytes);
        }

        @Override
        public Visit decode(LocalDate key, String member) {
            return new Visit(key, member);
        }
    }
}
