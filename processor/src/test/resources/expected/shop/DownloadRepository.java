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
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Download} at {@code shop:download:<token>}, a STRING that holds a JSON document
 * that lives at most 1 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class DownloadRepository {
    private static final Schema SCHEMA = Schema.of("shop:download:<token>", RedisType.STRING,
            Lifetime.perCall("1d", Expiry.ABSOLUTE, 0));

    private final StringStore<Download.Token, Download> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public DownloadRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Download}.
     *
     * <p>Key {@code shop:download:<token>}; {@code GET}, {@code PTTL}; O(1).
     *
     * @param token the key's {@code token}: String, percent-escaped
     * @return it, or empty if there is none
     */
    public Optional<Download> find(Download.Token token) {
        return store.find(token).await();
    }

    /**
     * Finds each {@link Download} of the given keys, pipelined.
     *
     * <p>Key {@code shop:download:<token>}; {@code GET}, {@code PTTL}; O(n) in the keys given; round trips: 1
     * for each 500.
     *
     * @param tokens the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Download.Token, Download> findAll(Collection<Download.Token> tokens) {
        return store.findAll(tokens).await();
    }

    /**
     * Stores the {@link Download} in place of whatever is at its key, and starts its TTL. May be repeated after
     * a failure.
     *
     * <p>Key {@code shop:download:<token>}; {@code SET … PX}; O(1).
     */
    public void save(Download download) {
        store.save(download).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:download:<token>}; {@code SET … PX}; O(n) in the values given; round trips: 1 for each
     * 500.
     */
    public void saveAll(Collection<? extends Download> downloads) {
        store.saveAll(downloads).await();
    }

    /**
     * Stores the {@link Download} unless there is one at its key.
     *
     * <p>Key {@code shop:download:<token>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Download> saveIfAbsent(Download download) {
        return store.saveIfAbsent(download).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:download:<token>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Download> replace(Download expected, Download replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Download}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:download:<token>}; {@code UNLINK}; O(1).
     *
     * @param token the key's {@code token}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(Download.Token token) {
        return store.delete(token).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:download:<token>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param tokens the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Download.Token> tokens) {
        return store.deleteAll(tokens).await();
    }

    /**
     * Tells whether the {@link Download} is there, without extending its life.
     *
     * <p>Key {@code shop:download:<token>}; {@code EXISTS}; O(1).
     *
     * @param token the key's {@code token}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(Download.Token token) {
        return store.exists(token).await();
    }

    /**
     * Tells how long the {@link Download} has left, without extending its life.
     *
     * <p>Key {@code shop:download:<token>}; {@code PTTL}; O(1).
     *
     * @param token the key's {@code token}: String, percent-escaped
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(Download.Token token) {
        return store.remainingTtl(token).await();
    }

    /**
     * Starts the TTL of the {@link Download} anew.
     *
     * <p>Key {@code shop:download:<token>}; {@code PEXPIRE}; O(1).
     *
     * @param token the key's {@code token}: String, percent-escaped
     * @return whether it is there
     */
    public boolean touch(Download.Token token) {
        return store.touch(token).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(Download.Token token) {
        return Codec.INSTANCE.encode(namespace, token);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Download.Token> parseKey(byte[] key) {
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
     * The operations of {@link DownloadRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<Download.Token, Download> store;

        private Async(StringStore<Download.Token, Download> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Download}.
         */
        public CompletionStage<Optional<Download>> find(Download.Token token) {
            return store.find(token).toCompletionStage();
        }

        /**
         * Finds each {@link Download} of the given keys, pipelined.
         */
        public CompletionStage<Map<Download.Token, Download>> findAll(
                Collection<Download.Token> tokens) {
            return store.findAll(tokens).toCompletionStage();
        }

        /**
         * Stores the {@link Download} in place of whatever is at its key, and starts its TTL. May be repeated after
         * a failure.
         */
        public CompletionStage<@Nullable Void> save(Download download) {
            return store.save(download).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Download> downloads) {
            return store.saveAll(downloads).toCompletionStage();
        }

        /**
         * Stores the {@link Download} unless there is one at its key.
         */
        public CompletionStage<Outcome<Download>> saveIfAbsent(Download download) {
            return store.saveIfAbsent(download).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Download>> replace(Download expected, Download replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Download}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(Download.Token token) {
            return store.delete(token).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Download.Token> tokens) {
            return store.deleteAll(tokens).toCompletionStage();
        }

        /**
         * Tells whether the {@link Download} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(Download.Token token) {
            return store.exists(token).toCompletionStage();
        }

        /**
         * Tells how long the {@link Download} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(Download.Token token) {
            return store.remainingTtl(token).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Download} anew.
         */
        public CompletionStage<Boolean> touch(Download.Token token) {
            return store.touch(token).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Download}: its keys {@code shop:download:<token>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Download.Token>, EntityCodec<Download.Token, Download> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:download:<token>",
                "shop:download:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_DOWNLOAD = "shop:download:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:download:<token>");

        private static final FieldName TARGET = FieldName.of("target");

        private static final Download.UriCodec URI_CODEC = new Download.UriCodec();

        @Override
        public int sizeHint(Download.Token key) {
            return KeySize.escaped(key.value()) + SHOP_DOWNLOAD.length;
        }

        @Override
        public void write(KeyWriter out, Download.Token key) {
            out.literal(SHOP_DOWNLOAD).escaped("token", key.value());
        }

        @Override
        public byte[] encode(byte[] namespace, Download.Token key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Download.Token parse(KeyParts parts) {
            return new Download.Token(parts.escaped(1));
        }

        @Override
        public Download.Token keyOf(Download value) {
            return value.token();
        }

        @Override
        public byte[] encode(Download value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Download decode(Download.Token key, byte[] bytes) {
            return decode(key, bytes, Duration.ZERO);
        }

        @Override
        public Download decode(Download.Token key, byte[] bytes, Duration remaining) {
            return FORMAT.decode(bytes, in -> readValue(in, key, remaining));
        }

        @Override
        public Duration lifetimeOf(Download value) {
            return value.validFor();
        }

        static void writeValue(ValueWriter out, Download download) throws IOException {
            out.beginObject(download, 1);
            out.name(TARGET).writeBytes(URI_CODEC.encode(out.nonNull(download.target())));
            out.endObject();
        }

        static Download readValue(ValueReader in, Download.Token token, Duration validFor) throws
                IOException {
            URI target = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "target" -> target = URI_CODEC.decode(in.readBytes());
                    default -> in.skipValue();
                }
            }
            return new Download(token, in.required(target, TARGET), validFor);
        }
    }
}
