package shop.odd;

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
 * Reads and writes {@link Names.Dollars} at {@code shop:names:<item$id>}, a STRING that holds a JSON
 * document that lives at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class NamesDollarsRepository {
    private static final Schema SCHEMA = Schema.of("shop:names:<item$id>", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final StringStore<String, Names.Dollars> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public NamesDollarsRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Names.Dollars}.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code GET}; O(1).
     *
     * @param item$id the key's {@code item$id}: String, percent-escaped
     * @return it, or empty if there is none
     */
    public Optional<Names.Dollars> find(String item$id) {
        return store.find(item$id).await();
    }

    /**
     * Finds each {@link Names.Dollars} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code MGET}; O(n) in the keys given.
     *
     * @param item$ids the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<String, Names.Dollars> findAll(Collection<String> item$ids) {
        return store.findAll(item$ids).await();
    }

    /**
     * Stores the {@link Names.Dollars} in place of whatever is at its key, and starts its TTL. May be repeated
     * after a failure.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code SET … PX}; O(1).
     */
    public void save(Names.Dollars dollars) {
        store.save(dollars).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code SET … PX}; O(n) in the values given; round trips: 1 for each
     * 500.
     */
    public void saveAll(Collection<? extends Names.Dollars> allDollars) {
        store.saveAll(allDollars).await();
    }

    /**
     * Stores the {@link Names.Dollars} unless there is one at its key.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Names.Dollars> saveIfAbsent(Names.Dollars dollars) {
        return store.saveIfAbsent(dollars).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Names.Dollars> replace(Names.Dollars expected, Names.Dollars replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Names.Dollars}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code UNLINK}; O(1).
     *
     * @param item$id the key's {@code item$id}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String item$id) {
        return store.delete(item$id).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param item$ids the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> item$ids) {
        return store.deleteAll(item$ids).await();
    }

    /**
     * Tells whether the {@link Names.Dollars} is there, without extending its life.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code EXISTS}; O(1).
     *
     * @param item$id the key's {@code item$id}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String item$id) {
        return store.exists(item$id).await();
    }

    /**
     * Tells how long the {@link Names.Dollars} has left, without extending its life.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code PTTL}; O(1).
     *
     * @param item$id the key's {@code item$id}: String, percent-escaped
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String item$id) {
        return store.remainingTtl(item$id).await();
    }

    /**
     * Starts the TTL of the {@link Names.Dollars} anew.
     *
     * <p>Key {@code shop:names:<item$id>}; {@code PEXPIRE}; O(1).
     *
     * @param item$id the key's {@code item$id}: String, percent-escaped
     * @return whether it is there
     */
    public boolean touch(String item$id) {
        return store.touch(item$id).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String item$id) {
        return Codec.INSTANCE.encode(namespace, item$id);
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
     * The operations of {@link NamesDollarsRepository} without waiting. A stage completes with what the method
     * of the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<String, Names.Dollars> store;

        private Async(StringStore<String, Names.Dollars> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Names.Dollars}.
         */
        public CompletionStage<Optional<Names.Dollars>> find(String item$id) {
            return store.find(item$id).toCompletionStage();
        }

        /**
         * Finds each {@link Names.Dollars} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<String, Names.Dollars>> findAll(Collection<String> item$ids) {
            return store.findAll(item$ids).toCompletionStage();
        }

        /**
         * Stores the {@link Names.Dollars} in place of whatever is at its key, and starts its TTL. May be repeated
         * after a failure.
         */
        public CompletionStage<@Nullable Void> save(Names.Dollars dollars) {
            return store.save(dollars).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(
                Collection<? extends Names.Dollars> allDollars) {
            return store.saveAll(allDollars).toCompletionStage();
        }

        /**
         * Stores the {@link Names.Dollars} unless there is one at its key.
         */
        public CompletionStage<Outcome<Names.Dollars>> saveIfAbsent(Names.Dollars dollars) {
            return store.saveIfAbsent(dollars).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Names.Dollars>> replace(Names.Dollars expected,
                Names.Dollars replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Names.Dollars}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String item$id) {
            return store.delete(item$id).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> item$ids) {
            return store.deleteAll(item$ids).toCompletionStage();
        }

        /**
         * Tells whether the {@link Names.Dollars} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String item$id) {
            return store.exists(item$id).toCompletionStage();
        }

        /**
         * Tells how long the {@link Names.Dollars} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String item$id) {
            return store.remainingTtl(item$id).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Names.Dollars} anew.
         */
        public CompletionStage<Boolean> touch(String item$id) {
            return store.touch(item$id).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Names.Dollars}: its keys {@code shop:names:<item$id>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, EntityCodec<String, Names.Dollars> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:names:<item$id>",
                "shop:names:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_NAMES = "shop:names:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:names:<item$id>");

        private static final FieldName PRICE$CENTS = FieldName.of("price$cents");

        private static final FieldName NOTE$ = FieldName.of("note$");

        private static final FieldName $ = FieldName.of("$");

        private static final FieldName _1 = FieldName.of("_1");

        private static final FieldName __ = FieldName.of("\u540d\u524d");

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_NAMES.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_NAMES).escaped("item$id", key);
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
        public String keyOf(Names.Dollars value) {
            return value.item$id();
        }

        @Override
        public byte[] encode(Names.Dollars value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Names.Dollars decode(String key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Names.Dollars dollars) throws IOException {
            out.beginObject(dollars, 5);
            out.name(PRICE$CENTS).writeInt(dollars.price$cents());
            out.name(NOTE$).writeCollection(dollars.note$(), ValueWriter::writeString);
            Optional<Long> $Value = out.nonNull(dollars.$());
            if ($Value.isPresent()) {
                out.name($).writeLong($Value.get());
            }
            out.name(_1).writeString(dollars._1());
            out.name(__).writeString(dollars.名前());
            out.endObject();
        }

        static Names.Dollars readValue(ValueReader in, String item$id) throws IOException {
            int price$cents = 0;
            boolean hasPrice$cents = false;
            List<String> note$ = List.of();
            Optional<Long> $Value = Optional.empty();
            String _1Value = null;
            String 名前 = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "price$cents" -> {
                        price$cents = in.readInt();
                        hasPrice$cents = true;
                    }
                    case "note$" -> note$ = in.readList(ValueReader::readString);
                    case "$" -> $Value = in.readNull() ? Optional.empty() : Optional.of(in.readLong());
                    case "_1" -> _1Value = in.readString();
                    case "\u540d\u524d" -> 名前 = in.readString();
                    default -> in.skipValue();
                }
            }
            if (!hasPrice$cents) {
                throw in.missing(PRICE$CENTS);
            }
            return new Names.Dollars(
                    item$id,
                    price$cents,
                    note$,
                    $Value,
                    in.required(_1Value, _1),
                    in.required(名前, __));
        }
    }
}
