package social;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.BlockingList;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.ListStore;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link Job} at {@code social:jobs:{q}:<queue>:<state>}, a LIST of bare values that stays
 * until it is deleted.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class JobRepository {
    private static final Schema SCHEMA = Schema.of("social:jobs:{q}:<queue>:<state>",
            RedisType.LIST, Lifetime.persistent()).bounded(10000);

    private final ListStore<Key, Job> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public JobRepository(Keywright keywright) {
        this.store = new ListStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads the first element.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LINDEX}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return it, or empty if there is none
     */
    public Optional<Job> first(String queue, Job.State state) {
        return store.first(new Key(queue, state)).await();
    }

    /**
     * Reads the last element.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LINDEX}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return it, or empty if there is none
     */
    public Optional<Job> last(String queue, Job.State state) {
        return store.last(new Key(queue, state)).await();
    }

    /**
     * Reads some elements.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LRANGE}; O(n) in offset and limit.
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @param offset how many to leave out first, at least 0
     * @param limit how many at most, at least 1
     * @return them, from the first on
     */
    public List<Job> range(String queue, Job.State state, long offset, int limit) {
        return store.range(new Key(queue, state), offset, limit).await();
    }

    /**
     * Reads all elements; the bound of 10,000 makes that safe.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LRANGE}; O(n) in the elements, at most 10,000.
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return all of them, from the first on
     */
    public List<Job> elements(String queue, Job.State state) {
        return store.elements(new Key(queue, state)).await();
    }

    /**
     * Counts the elements.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LLEN}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return how many
     */
    public long size(String queue, Job.State state) {
        return store.size(new Key(queue, state)).await();
    }

    /**
     * Puts the {@link Job} before all others. Beyond the bound of 10,000 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EVALSHA: LLEN, LTRIM, LPUSH}; O(1).
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addFirst(Job job) {
        return store.addFirst(job).await();
    }

    /**
     * Puts each {@link Job} of one key before all others, one after the other in one step: the last one given
     * is then the first. Beyond the bound of 10,000 it is refused: {@link io.keywright.BoundExceededException},
     * and nothing is written.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EVALSHA: LLEN, LTRIM, LPUSH}; O(n) in the elements
     * given.
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addAllFirst(Collection<? extends Job> jobs) {
        return store.addAllFirst(jobs).await();
    }

    /**
     * Puts the {@link Job} after all others. Beyond the bound of 10,000 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EVALSHA: LLEN, LTRIM, RPUSH}; O(1).
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addLast(Job job) {
        return store.addLast(job).await();
    }

    /**
     * Puts each {@link Job} of one key after all others, one after the other in one step: the last one given is
     * then the last. Beyond the bound of 10,000 it is refused: {@link io.keywright.BoundExceededException}, and
     * nothing is written.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EVALSHA: LLEN, LTRIM, RPUSH}; O(n) in the elements
     * given.
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addAllLast(Collection<? extends Job> jobs) {
        return store.addAllLast(jobs).await();
    }

    /**
     * Removes the first element. The key goes with its last one.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LPOP}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Job> popFirst(String queue, Job.State state) {
        return store.popFirst(new Key(queue, state)).await();
    }

    /**
     * Removes some elements, from the first one on. The key goes with its last one.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code LPOP}; O(n) in the limit given.
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Job>> popFirst(String queue, Job.State state, int limit) {
        return store.popFirst(new Key(queue, state), limit).await();
    }

    /**
     * Removes the last element. The key goes with its last one.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code RPOP}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Job> popLast(String queue, Job.State state) {
        return store.popLast(new Key(queue, state)).await();
    }

    /**
     * Removes some elements, from the last one on. The key goes with its last one.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code RPOP}; O(n) in the limit given.
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Job>> popLast(String queue, Job.State state, int limit) {
        return store.popLast(new Key(queue, state), limit).await();
    }

    /**
     * Moves the first element of one key after the last of another, in one step. Beyond the bound of 10,000 it
     * is refused: {@link io.keywright.BoundExceededException}, and nothing is written.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EVALSHA: LLEN, LMOVE, LTRIM}; O(1).
     *
     * @param from the key to take from
     * @param to the key to put to
     * @return {@code Applied} with the element at its new key, {@code NotApplied} if there is none,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Job> moveFirst(Key from, Key to) {
        return store.moveFirst(from, to).await();
    }

    /**
     * Moves the last element of one key before the first of another, in one step. Beyond the bound of 10,000 it
     * is refused: {@link io.keywright.BoundExceededException}, and nothing is written.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EVALSHA: LLEN, LMOVE, LTRIM}; O(1).
     *
     * @param from the key to take from
     * @param to the key to put to
     * @return {@code Applied} with the element at its new key, {@code NotApplied} if there is none,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Job> moveLast(Key from, Key to) {
        return store.moveLast(from, to).await();
    }

    /**
     * Makes a connection of its own, on which one thread waits for elements of a key and takes or moves them.
     * Blocks while it is made.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code BLMOVE}, {@code LPOP}, {@code RPOP},
     * {@code EVALSHA: LLEN, LMOVE, LTRIM}; O(1) an element, and O(1) a second of waiting; round trips: 1, and 1
     * a second of waiting.
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return it, to be closed when it is done with
     */
    public BlockingList<Key, Job> blocking(String queue, Job.State state) {
        return store.blocking(new Key(queue, state));
    }

    /**
     * Deletes the key with all its elements; the server frees the memory in the background.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code UNLINK}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return whether there was one
     */
    public boolean delete(String queue, Job.State state) {
        return store.delete(new Key(queue, state)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:jobs:{q}:<queue>:<state>}; {@code EXISTS}; O(1).
     *
     * @param queue the key's {@code queue}: String, percent-escaped
     * @param state the key's {@code state}: one of WAITING, TAKEN
     * @return whether it is there
     */
    public boolean exists(String queue, Job.State state) {
        return store.exists(new Key(queue, state)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String queue, Job.State state) {
        return Codec.INSTANCE.encode(namespace, new Key(queue, state));
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
     * The operations of {@link JobRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final ListStore<Key, Job> store;

        private Async(ListStore<Key, Job> store) {
            this.store = store;
        }

        /**
         * Reads the first element.
         */
        public CompletionStage<Optional<Job>> first(String queue, Job.State state) {
            return store.first(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Reads the last element.
         */
        public CompletionStage<Optional<Job>> last(String queue, Job.State state) {
            return store.last(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Reads some elements.
         */
        public CompletionStage<List<Job>> range(String queue, Job.State state, long offset,
                int limit) {
            return store.range(new Key(queue, state), offset, limit).toCompletionStage();
        }

        /**
         * Reads all elements; the bound of 10,000 makes that safe.
         */
        public CompletionStage<List<Job>> elements(String queue, Job.State state) {
            return store.elements(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Counts the elements.
         */
        public CompletionStage<Long> size(String queue, Job.State state) {
            return store.size(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Puts the {@link Job} before all others. Beyond the bound of 10,000 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written.
         */
        public CompletionStage<Outcome<Long>> addFirst(Job job) {
            return store.addFirst(job).toCompletionStage();
        }

        /**
         * Puts each {@link Job} of one key before all others, one after the other in one step: the last one given
         * is then the first. Beyond the bound of 10,000 it is refused: {@link io.keywright.BoundExceededException},
         * and nothing is written.
         */
        public CompletionStage<Outcome<Long>> addAllFirst(Collection<? extends Job> jobs) {
            return store.addAllFirst(jobs).toCompletionStage();
        }

        /**
         * Puts the {@link Job} after all others. Beyond the bound of 10,000 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written.
         */
        public CompletionStage<Outcome<Long>> addLast(Job job) {
            return store.addLast(job).toCompletionStage();
        }

        /**
         * Puts each {@link Job} of one key after all others, one after the other in one step: the last one given is
         * then the last. Beyond the bound of 10,000 it is refused: {@link io.keywright.BoundExceededException}, and
         * nothing is written.
         */
        public CompletionStage<Outcome<Long>> addAllLast(Collection<? extends Job> jobs) {
            return store.addAllLast(jobs).toCompletionStage();
        }

        /**
         * Removes the first element. The key goes with its last one.
         */
        public CompletionStage<Outcome<Job>> popFirst(String queue, Job.State state) {
            return store.popFirst(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Removes some elements, from the first one on. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Job>>> popFirst(String queue, Job.State state,
                int limit) {
            return store.popFirst(new Key(queue, state), limit).toCompletionStage();
        }

        /**
         * Removes the last element. The key goes with its last one.
         */
        public CompletionStage<Outcome<Job>> popLast(String queue, Job.State state) {
            return store.popLast(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Removes some elements, from the last one on. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Job>>> popLast(String queue, Job.State state,
                int limit) {
            return store.popLast(new Key(queue, state), limit).toCompletionStage();
        }

        /**
         * Moves the first element of one key after the last of another, in one step. Beyond the bound of 10,000 it
         * is refused: {@link io.keywright.BoundExceededException}, and nothing is written.
         */
        public CompletionStage<Outcome<Job>> moveFirst(Key from, Key to) {
            return store.moveFirst(from, to).toCompletionStage();
        }

        /**
         * Moves the last element of one key before the first of another, in one step. Beyond the bound of 10,000 it
         * is refused: {@link io.keywright.BoundExceededException}, and nothing is written.
         */
        public CompletionStage<Outcome<Job>> moveLast(Key from, Key to) {
            return store.moveLast(from, to).toCompletionStage();
        }

        /**
         * Deletes the key with all its elements; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String queue, Job.State state) {
            return store.delete(new Key(queue, state)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String queue, Job.State state) {
            return store.exists(new Key(queue, state)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:jobs:{q}:<queue>:<state>} are made of.
     */
    public record Key(String queue, Job.State state) {
    }

    /**
     * The bytes of {@link Job}: its keys {@code social:jobs:{q}:<queue>:<state>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Job> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:jobs:{q}:<queue>:<state>",
                "social:jobs:\\{q\\}:([%\\-.0-9A-Z_a-z~]+):(WAITING|TAKEN)");

        private static final byte[] WAITING = "WAITING".getBytes(StandardCharsets.UTF_8);

        private static final byte[] TAKEN = "TAKEN".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {WAITING, TAKEN};

        private static final byte[] SOCIAL_JOBS_Q = "social:jobs:{q}:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> ID = FieldCodecs.STRING;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.queue()) + TEXTS[key.state().ordinal()].length +
                    SOCIAL_JOBS_Q.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_JOBS_Q).escaped("queue", key.queue()).literal(MARK)
                    .literal(TEXTS[key.state().ordinal()]);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.oneOf(2, TEXTS, Job.State.values()));
        }

        @Override
        public Key keyOf(Job value) {
            return new Key(value.queue(), value.state());
        }

        @Override
        public byte[] encode(Job value) {
            return ID.encode(value.id());
        }

        @Override
        public Job decode(Key key, byte[] bytes) {
            return new Job(key.queue(), key.state(), ID.decode(bytes));
        }
    }
}
