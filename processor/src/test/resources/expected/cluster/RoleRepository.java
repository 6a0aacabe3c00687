package cluster;

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
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link Role} at {@code cluster:roles:<user>}, a SET of bare values that lives at most 1
 * h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class RoleRepository {
    private static final Schema SCHEMA = Schema.of("cluster:roles:<user>", RedisType.SET,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1)).bounded(50);

    private final SetStore<Long, String, Role> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public RoleRepository(Keywright keywright) {
        this.store = new SetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Tells whether a member is there.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SISMEMBER}; O(1).
     *
     * @param user the key's {@code user}: long
     * @param role the member
     * @return whether it is there
     */
    public boolean contains(long user, String role) {
        return store.contains(user, role).await();
    }

    /**
     * Tells of several members whether they are there.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SMISMEMBER}; O(n) in the members given.
     *
     * @param user the key's {@code user}: long
     * @param members the members
     * @return of each whether it is there, in the order of asking
     */
    public Map<String, Boolean> containsAll(long user, Collection<String> members) {
        return store.containsAll(user, members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SCARD}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return how many
     */
    public long size(long user) {
        return store.size(user).await();
    }

    /**
     * Reads a member at random.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SRANDMEMBER}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return it, or empty if there is none
     */
    public Optional<Role> random(long user) {
        return store.random(user).await();
    }

    /**
     * Reads several members at random.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SRANDMEMBER}; O(n) in the limit given.
     *
     * @param user the key's {@code user}: long
     * @param limit how many at most, at least 1
     * @return different ones; fewer if there are fewer
     */
    public List<Role> random(long user, int limit) {
        return store.random(user, limit).await();
    }

    /**
     * Reads all members; the bound of 50 makes that safe.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SMEMBERS}; O(n) in the members, at most 50.
     *
     * @param user the key's {@code user}: long
     * @return all of them, in no order
     */
    public List<Role> elements(long user) {
        return store.elements(user).await();
    }

    /**
     * Reads the members page by page. A member that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SSCAN}; O(n) in the page.
     *
     * @param user the key's {@code user}: long
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small set comes whole whatever the limit
     */
    public Page<Role> page(long user, Cursor cursor, int limit) {
        return store.page(user, cursor, limit).await();
    }

    /**
     * Adds the {@link Role}. Beyond the bound of 50 it is refused: {@link io.keywright.BoundExceededException},
     * and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code EVALSHA: SCARD, SISMEMBER, SADD, PEXPIRE}; O(1).
     *
     * @return whether it is new
     */
    public boolean add(Role role) {
        return store.add(role).await();
    }

    /**
     * Adds each {@link Role}, those of one key all or none. Beyond the bound of 50 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code EVALSHA: SCARD, SISMEMBER, SADD, PEXPIRE}; O(n) in the
     * members given; round trips: 1 for each key.
     *
     * @return how many are new
     */
    public long addAll(Collection<? extends Role> roles) {
        return store.addAll(roles).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SREM}; O(1).
     *
     * @param user the key's {@code user}: long
     * @param role the member
     * @return whether it was there
     */
    public boolean remove(long user, String role) {
        return store.remove(user, role).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SREM}; O(n) in the members given.
     *
     * @param user the key's {@code user}: long
     * @param members the members
     * @return how many there were
     */
    public long removeAll(long user, Collection<String> members) {
        return store.removeAll(user, members).await();
    }

    /**
     * Removes a member at random. The key goes with its last one.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code SPOP}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Role> pop(long user) {
        return store.pop(user).await();
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code UNLINK}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return whether there was one
     */
    public boolean delete(long user) {
        return store.delete(user).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param users the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> users) {
        return store.deleteAll(users).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code EXISTS}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return whether it is there
     */
    public boolean exists(long user) {
        return store.exists(user).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code PTTL}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long user) {
        return store.remainingTtl(user).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code cluster:roles:<user>}; {@code PEXPIRE}; O(1).
     *
     * @param user the key's {@code user}: long
     * @return whether it is there
     */
    public boolean touch(long user) {
        return store.touch(user).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long user) {
        return Codec.INSTANCE.encode(namespace, user);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Long> parseKey(byte[] key) {
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
     * The operations of {@link RoleRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final SetStore<Long, String, Role> store;

        private Async(SetStore<Long, String, Role> store) {
            this.store = store;
        }

        /**
         * Tells whether a member is there.
         */
        public CompletionStage<Boolean> contains(long user, String role) {
            return store.contains(user, role).toCompletionStage();
        }

        /**
         * Tells of several members whether they are there.
         */
        public CompletionStage<Map<String, Boolean>> containsAll(long user,
                Collection<String> members) {
            return store.containsAll(user, members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(long user) {
            return store.size(user).toCompletionStage();
        }

        /**
         * Reads a member at random.
         */
        public CompletionStage<Optional<Role>> random(long user) {
            return store.random(user).toCompletionStage();
        }

        /**
         * Reads several members at random.
         */
        public CompletionStage<List<Role>> random(long user, int limit) {
            return store.random(user, limit).toCompletionStage();
        }

        /**
         * Reads all members; the bound of 50 makes that safe.
         */
        public CompletionStage<List<Role>> elements(long user) {
            return store.elements(user).toCompletionStage();
        }

        /**
         * Reads the members page by page. A member that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<Role>> page(long user, Cursor cursor, int limit) {
            return store.page(user, cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link Role}. Beyond the bound of 50 it is refused: {@link io.keywright.BoundExceededException},
         * and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Role role) {
            return store.add(role).toCompletionStage();
        }

        /**
         * Adds each {@link Role}, those of one key all or none. Beyond the bound of 50 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Role> roles) {
            return store.addAll(roles).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(long user, String role) {
            return store.remove(user, role).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(long user, Collection<String> members) {
            return store.removeAll(user, members).toCompletionStage();
        }

        /**
         * Removes a member at random. The key goes with its last one.
         */
        public CompletionStage<Outcome<Role>> pop(long user) {
            return store.pop(user).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long user) {
            return store.delete(user).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> users) {
            return store.deleteAll(users).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long user) {
            return store.exists(user).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long user) {
            return store.remainingTtl(user).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long user) {
            return store.touch(user).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Role}: its keys {@code cluster:roles:<user>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, MemberCodec<Long, String, Role> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("cluster:roles:<user>",
                "cluster:roles:(-?[0-9]{1,19})");

        private static final byte[] CLUSTER_ROLES = "cluster:roles:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> ROLE = FieldCodecs.STRING;

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + CLUSTER_ROLES.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(CLUSTER_ROLES).decimal(key);
        }

        @Override
        public byte[] encode(byte[] namespace, Long key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Long parse(KeyParts parts) {
            return parts.decimalLong(1);
        }

        @Override
        public Long keyOf(Role value) {
            return value.user();
        }

        @Override
        public String memberOf(Role value) {
            return value.role();
        }

        @Override
        public byte[] encodeMember(String member) {
            return ROLE.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return ROLE.decode(bytes);
        }

        @Override
        public Role decode(Long key, String member) {
            return new Role(key, member);
        }
    }
}
