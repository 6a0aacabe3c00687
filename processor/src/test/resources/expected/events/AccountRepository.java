package events;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.FieldName;
import io.keywright.codec.MessagePackFormat;
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
import io.keywright.repository.StringStore;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Account} at {@code events:account:<id:shard(16)>:<id>}, a STRING that holds a
 * MessagePack document that lives 1 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class AccountRepository {
    private static final Schema SCHEMA = Schema.of("events:account:<id:shard(16)>:<id>",
            RedisType.STRING, Lifetime.of("1d", Expiry.ABSOLUTE, 0));

    private final StringStore<Long, Account> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public AccountRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Account}.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code GET}; O(1).
     *
     * @param id the key's {@code id}: shard, 0 to 15, and long
     * @return it, or empty if there is none
     */
    public Optional<Account> find(long id) {
        return store.find(id).await();
    }

    /**
     * Finds each {@link Account} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code MGET}; O(n) in the keys given.
     *
     * @param ids the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Long, Account> findAll(Collection<Long> ids) {
        return store.findAll(ids).await();
    }

    /**
     * Stores the {@link Account} in place of whatever is at its key, and starts its TTL. May be repeated after
     * a failure.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code SET … PX}; O(1).
     */
    public void save(Account account) {
        store.save(account).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code SET … PX}; O(n) in the values given; round
     * trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Account> accounts) {
        store.saveAll(accounts).await();
    }

    /**
     * Stores the {@link Account} unless there is one at its key.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Account> saveIfAbsent(Account account) {
        return store.saveIfAbsent(account).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Account> replace(Account expected, Account replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Account}; the server frees the memory in the background.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code UNLINK}; O(1).
     *
     * @param id the key's {@code id}: shard, 0 to 15, and long
     * @return whether there was one
     */
    public boolean delete(long id) {
        return store.delete(id).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param ids the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> ids) {
        return store.deleteAll(ids).await();
    }

    /**
     * Tells whether the {@link Account} is there, without extending its life.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code EXISTS}; O(1).
     *
     * @param id the key's {@code id}: shard, 0 to 15, and long
     * @return whether it is there
     */
    public boolean exists(long id) {
        return store.exists(id).await();
    }

    /**
     * Tells how long the {@link Account} has left, without extending its life.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code PTTL}; O(1).
     *
     * @param id the key's {@code id}: shard, 0 to 15, and long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long id) {
        return store.remainingTtl(id).await();
    }

    /**
     * Starts the TTL of the {@link Account} anew.
     *
     * <p>Key {@code events:account:<id:shard(16)>:<id>}; {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: shard, 0 to 15, and long
     * @return whether it is there
     */
    public boolean touch(long id) {
        return store.touch(id).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long id) {
        return Codec.INSTANCE.encode(namespace, id);
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
     * The operations of {@link AccountRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<Long, Account> store;

        private Async(StringStore<Long, Account> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Account}.
         */
        public CompletionStage<Optional<Account>> find(long id) {
            return store.find(id).toCompletionStage();
        }

        /**
         * Finds each {@link Account} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<Long, Account>> findAll(Collection<Long> ids) {
            return store.findAll(ids).toCompletionStage();
        }

        /**
         * Stores the {@link Account} in place of whatever is at its key, and starts its TTL. May be repeated after
         * a failure.
         */
        public CompletionStage<@Nullable Void> save(Account account) {
            return store.save(account).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Account> accounts) {
            return store.saveAll(accounts).toCompletionStage();
        }

        /**
         * Stores the {@link Account} unless there is one at its key.
         */
        public CompletionStage<Outcome<Account>> saveIfAbsent(Account account) {
            return store.saveIfAbsent(account).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Account>> replace(Account expected, Account replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Account}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long id) {
            return store.delete(id).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> ids) {
            return store.deleteAll(ids).toCompletionStage();
        }

        /**
         * Tells whether the {@link Account} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long id) {
            return store.exists(id).toCompletionStage();
        }

        /**
         * Tells how long the {@link Account} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long id) {
            return store.remainingTtl(id).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Account} anew.
         */
        public CompletionStage<Boolean> touch(long id) {
            return store.touch(id).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Account}: its keys {@code events:account:<id:shard(16)>:<id>} and what is stored
     * there.
     */
    static final class Codec implements KeyCodec<Long>, EntityCodec<Long, Account> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("events:account:<id:shard(16)>:<id>",
                "events:account:([0-9]{1,2}):(-?[0-9]{1,19})");

        private static final byte[] EVENTS_ACCOUNT = "events:account:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final MessagePackFormat FORMAT = MessagePackFormat.of("events:account:<id:shard(16)>:<id>");

        private static final FieldName NAME = FieldName.of("name");

        private static final FieldName ROLES = FieldName.of("roles");

        @Override
        public int sizeHint(Long key) {
            return 2 + KeySize.decimal(key) + EVENTS_ACCOUNT.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(EVENTS_ACCOUNT).shard(key, 16).literal(MARK).decimal(key);
        }

        @Override
        public byte[] encode(byte[] namespace, Long key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Long parse(KeyParts parts) {
            return parts.decimalLong(2);
        }

        @Override
        public Long keyOf(Account value) {
            return value.getId();
        }

        @Override
        public byte[] encode(Account value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Account decode(Long key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Account account) throws IOException {
            out.beginObject(account, 2);
            out.name(NAME).writeString(account.getName());
            out.name(ROLES).writeCollection(account.getRoles(), ValueWriter::writeString);
            out.endObject();
        }

        static Account readValue(ValueReader in, long id) throws IOException {
            String name = null;
            List<String> roles = List.of();
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "name" -> name = in.readString();
                    case "roles" -> roles = in.readList(ValueReader::readString);
                    default -> in.skipValue();
                }
            }
            Account account = new Account();
            account.setId(id);
            account.setName(in.required(name, NAME));
            account.setRoles(roles);
            return account;
        }
    }
}
