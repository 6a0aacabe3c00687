package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.TextForm;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.Lifetime;
import io.keywright.repository.MemberCodec;
import io.keywright.repository.Schema;
import io.keywright.repository.SetStore;
import java.io.IOException;
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
 * Reads and writes {@link Follow} at {@code social:follows:<userId>}, a SET of JSON documents that lives at
 * most 7 d from its last use.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class FollowRepository {
    private static final Schema SCHEMA = Schema.of("social:follows:<userId>", RedisType.SET,
            Lifetime.of("7d", Expiry.SLIDING, 0.1));

    private final SetStore<Long, Member, Follow> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public FollowRepository(Keywright keywright) {
        this.store = new SetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Tells whether a member is there.
     *
     * <p>Key {@code social:follows:<userId>}; {@code SISMEMBER}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param member the member
     * @return whether it is there
     */
    public boolean contains(long userId, Member member) {
        return store.contains(userId, member).await();
    }

    /**
     * Tells of several members whether they are there.
     *
     * <p>Key {@code social:follows:<userId>}; {@code SMISMEMBER}; O(n) in the members given.
     *
     * @param userId the key's {@code userId}: long
     * @param members the members
     * @return of each whether it is there, in the order of asking
     */
    public Map<Member, Boolean> containsAll(long userId, Collection<Member> members) {
        return store.containsAll(userId, members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code social:follows:<userId>}; {@code SCARD}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return how many
     */
    public long size(long userId) {
        return store.size(userId).await();
    }

    /**
     * Reads a member at random and starts the TTL anew.
     *
     * <p>Key {@code social:follows:<userId>}; {@code SRANDMEMBER}, {@code PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return it, or empty if there is none
     */
    public Optional<Follow> random(long userId) {
        return store.random(userId).await();
    }

    /**
     * Reads several members at random and starts the TTL anew.
     *
     * <p>Key {@code social:follows:<userId>}; {@code SRANDMEMBER}, {@code PEXPIRE}; O(n) in the limit given.
     *
     * @param userId the key's {@code userId}: long
     * @param limit how many at most, at least 1
     * @return different ones; fewer if there are fewer
     */
    public List<Follow> random(long userId, int limit) {
        return store.random(userId, limit).await();
    }

    /**
     * Reads the members page by page. A member that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code social:follows:<userId>}; {@code SSCAN}, {@code PEXPIRE}; O(n) in the page.
     *
     * @param userId the key's {@code userId}: long
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small set comes whole whatever the limit
     */
    public Page<Follow> page(long userId, Cursor cursor, int limit) {
        return store.page(userId, cursor, limit).await();
    }

    /**
     * Adds the {@link Follow}. May be repeated after a failure.
     *
     * <p>Key {@code social:follows:<userId>}; {@code EVALSHA: SADD, PEXPIRE}; O(1).
     *
     * @return whether it is new
     */
    public boolean add(Follow follow) {
        return store.add(follow).await();
    }

    /**
     * Adds each {@link Follow}, those of one key all or none. May be repeated after a failure.
     *
     * <p>Key {@code social:follows:<userId>}; {@code EVALSHA: SADD, PEXPIRE}; O(n) in the members given; round
     * trips: 1 for each key.
     *
     * @return how many are new
     */
    public long addAll(Collection<? extends Follow> follows) {
        return store.addAll(follows).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code social:follows:<userId>}; {@code EVALSHA: SREM, PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param member the member
     * @return whether it was there
     */
    public boolean remove(long userId, Member member) {
        return store.remove(userId, member).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code social:follows:<userId>}; {@code EVALSHA: SREM, PEXPIRE}; O(n) in the members given.
     *
     * @param userId the key's {@code userId}: long
     * @param members the members
     * @return how many there were
     */
    public long removeAll(long userId, Collection<Member> members) {
        return store.removeAll(userId, members).await();
    }

    /**
     * Removes a member at random. The key goes with its last one.
     *
     * <p>Key {@code social:follows:<userId>}; {@code EVALSHA: SPOP, PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Follow> pop(long userId) {
        return store.pop(userId).await();
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:follows:<userId>}; {@code UNLINK}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether there was one
     */
    public boolean delete(long userId) {
        return store.delete(userId).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:follows:<userId>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param userIds the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> userIds) {
        return store.deleteAll(userIds).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:follows:<userId>}; {@code EXISTS}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether it is there
     */
    public boolean exists(long userId) {
        return store.exists(userId).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:follows:<userId>}; {@code PTTL}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long userId) {
        return store.remainingTtl(userId).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:follows:<userId>}; {@code PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether it is there
     */
    public boolean touch(long userId) {
        return store.touch(userId).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long userId) {
        return Codec.INSTANCE.encode(namespace, userId);
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
     * The operations of {@link FollowRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final SetStore<Long, Member, Follow> store;

        private Async(SetStore<Long, Member, Follow> store) {
            this.store = store;
        }

        /**
         * Tells whether a member is there.
         */
        public CompletionStage<Boolean> contains(long userId, Member member) {
            return store.contains(userId, member).toCompletionStage();
        }

        /**
         * Tells of several members whether they are there.
         */
        public CompletionStage<Map<Member, Boolean>> containsAll(long userId,
                Collection<Member> members) {
            return store.containsAll(userId, members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(long userId) {
            return store.size(userId).toCompletionStage();
        }

        /**
         * Reads a member at random and starts the TTL anew.
         */
        public CompletionStage<Optional<Follow>> random(long userId) {
            return store.random(userId).toCompletionStage();
        }

        /**
         * Reads several members at random and starts the TTL anew.
         */
        public CompletionStage<List<Follow>> random(long userId, int limit) {
            return store.random(userId, limit).toCompletionStage();
        }

        /**
         * Reads the members page by page. A member that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<Follow>> page(long userId, Cursor cursor, int limit) {
            return store.page(userId, cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link Follow}. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Follow follow) {
            return store.add(follow).toCompletionStage();
        }

        /**
         * Adds each {@link Follow}, those of one key all or none. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Follow> follows) {
            return store.addAll(follows).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(long userId, Member member) {
            return store.remove(userId, member).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(long userId, Collection<Member> members) {
            return store.removeAll(userId, members).toCompletionStage();
        }

        /**
         * Removes a member at random. The key goes with its last one.
         */
        public CompletionStage<Outcome<Follow>> pop(long userId) {
            return store.pop(userId).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long userId) {
            return store.delete(userId).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> userIds) {
            return store.deleteAll(userIds).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long userId) {
            return store.exists(userId).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long userId) {
            return store.remainingTtl(userId).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long userId) {
            return store.touch(userId).toCompletionStage();
        }
    }

    /**
     * What tells one {@link Follow} of a key apart from the others.
     */
    public record Member(Follow.Network network, long followed) {
    }

    /**
     * The bytes of {@link Follow}: its keys {@code social:follows:<userId>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, MemberCodec<Long, Member, Follow> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:follows:<userId>",
                "social:follows:(-?[0-9]{1,19})");

        private static final byte[] SOCIAL_FOLLOWS = "social:follows:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("social:follows:<userId>");

        private static final FieldName NETWORK = FieldName.of("network");

        private static final FieldName FOLLOWED = FieldName.of("followed");

        private static final TextForm<Follow.Network> NETWORK_FORM = TextForm.ofEnum(Follow.Network.values());

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SOCIAL_FOLLOWS.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SOCIAL_FOLLOWS).decimal(key);
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
        public Long keyOf(Follow value) {
            return value.userId();
        }

        @Override
        public Member memberOf(Follow value) {
            return new Member(value.network(), value.followed());
        }

        @Override
        public byte[] encodeMember(Member member) {
            return FORMAT.encode(member, Codec::writeValue);
        }

        @Override
        public Member decodeMember(byte[] bytes) {
            return FORMAT.decode(bytes, Codec::readValue);
        }

        @Override
        public Follow decode(Long key, Member member) {
            return new Follow(key, member.network(), member.followed());
        }

        static void writeValue(ValueWriter out, Member member) throws IOException {
            out.beginObject(member, 2);
            out.name(NETWORK).writeText(NETWORK_FORM, member.network());
            out.name(FOLLOWED).writeLong(member.followed());
            out.endObject();
        }

        static Member readValue(ValueReader in) throws IOException {
            Follow.Network network = null;
            long followed = 0;
            boolean hasFollowed = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "network" -> network = in.readText(NETWORK_FORM);
                    case "followed" -> {
                        followed = in.readLong();
                        hasFollowed = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasFollowed) {
                throw in.missing(FOLLOWED);
            }
            return new Member(in.required(network, NETWORK), followed);
        }
    }
}
