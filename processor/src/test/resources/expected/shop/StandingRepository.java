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
import io.keywright.key.CharClass;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Standing} at {@code shop:standing:<game>:<season>:[<league>|none]}, a STRING that
 * holds a JSON document that lives at most 90 d from its last use.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class StandingRepository {
    private static final Schema SCHEMA = Schema.of("shop:standing:<game>:<season>:[<league>|none]",
            RedisType.STRING, Lifetime.of("${standings.ttl:90d}", Expiry.SLIDING,
            0.05).covering(Duration.ofDays(31)));

    private final StringStore<Key, Standing> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public StandingRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Standing} and starts its TTL anew.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code GETEX}; O(1).
     *
     * @param game the key's {@code game}: one of c, g
     * @param season the key's {@code season}: date, yyyy-MM
     * @param league the key's {@code league}: String, [A-Z]1..8; `none` where absent
     * @return it, or empty if there is none
     */
    public Optional<Standing> find(Standing.Game game, YearMonth season, @Nullable String league) {
        return store.find(new Key(game, season, league)).await();
    }

    /**
     * Finds each {@link Standing} of the given keys, pipelined.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code GETEX}; O(n) in the keys given;
     * round trips: 1 for each 500.
     *
     * @param keys the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Key, Standing> findAll(Collection<Key> keys) {
        return store.findAll(keys).await();
    }

    /**
     * Stores the {@link Standing} in place of whatever is at its key, and starts its TTL. May be repeated after
     * a failure.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code SET … PX}; O(1).
     */
    public void save(Standing standing) {
        store.save(standing).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code SET … PX}; O(n) in the values given;
     * round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Standing> standings) {
        store.saveAll(standings).await();
    }

    /**
     * Stores the {@link Standing} unless there is one at its key.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Standing> saveIfAbsent(Standing standing) {
        return store.saveIfAbsent(standing).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Standing> replace(Standing expected, Standing replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Standing}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code UNLINK}; O(1).
     *
     * @param game the key's {@code game}: one of c, g
     * @param season the key's {@code season}: date, yyyy-MM
     * @param league the key's {@code league}: String, [A-Z]1..8; `none` where absent
     * @return whether there was one
     */
    public boolean delete(Standing.Game game, YearMonth season, @Nullable String league) {
        return store.delete(new Key(game, season, league)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the {@link Standing} is there, without extending its life.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code EXISTS}; O(1).
     *
     * @param game the key's {@code game}: one of c, g
     * @param season the key's {@code season}: date, yyyy-MM
     * @param league the key's {@code league}: String, [A-Z]1..8; `none` where absent
     * @return whether it is there
     */
    public boolean exists(Standing.Game game, YearMonth season, @Nullable String league) {
        return store.exists(new Key(game, season, league)).await();
    }

    /**
     * Tells how long the {@link Standing} has left, without extending its life.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code PTTL}; O(1).
     *
     * @param game the key's {@code game}: one of c, g
     * @param season the key's {@code season}: date, yyyy-MM
     * @param league the key's {@code league}: String, [A-Z]1..8; `none` where absent
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(Standing.Game game, YearMonth season,
            @Nullable String league) {
        return store.remainingTtl(new Key(game, season, league)).await();
    }

    /**
     * Starts the TTL of the {@link Standing} anew.
     *
     * <p>Key {@code shop:standing:<game>:<season>:[<league>|none]}; {@code PEXPIRE}; O(1).
     *
     * @param game the key's {@code game}: one of c, g
     * @param season the key's {@code season}: date, yyyy-MM
     * @param league the key's {@code league}: String, [A-Z]1..8; `none` where absent
     * @return whether it is there
     */
    public boolean touch(Standing.Game game, YearMonth season, @Nullable String league) {
        return store.touch(new Key(game, season, league)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(Standing.Game game, YearMonth season, @Nullable String league) {
        return Codec.INSTANCE.encode(namespace, new Key(game, season, league));
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
     * The operations of {@link StandingRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<Key, Standing> store;

        private Async(StringStore<Key, Standing> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Standing} and starts its TTL anew.
         */
        public CompletionStage<Optional<Standing>> find(Standing.Game game, YearMonth season,
                @Nullable String league) {
            return store.find(new Key(game, season, league)).toCompletionStage();
        }

        /**
         * Finds each {@link Standing} of the given keys, pipelined.
         */
        public CompletionStage<Map<Key, Standing>> findAll(Collection<Key> keys) {
            return store.findAll(keys).toCompletionStage();
        }

        /**
         * Stores the {@link Standing} in place of whatever is at its key, and starts its TTL. May be repeated after
         * a failure.
         */
        public CompletionStage<@Nullable Void> save(Standing standing) {
            return store.save(standing).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Standing> standings) {
            return store.saveAll(standings).toCompletionStage();
        }

        /**
         * Stores the {@link Standing} unless there is one at its key.
         */
        public CompletionStage<Outcome<Standing>> saveIfAbsent(Standing standing) {
            return store.saveIfAbsent(standing).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Standing>> replace(Standing expected, Standing replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Standing}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(Standing.Game game, YearMonth season,
                @Nullable String league) {
            return store.delete(new Key(game, season, league)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the {@link Standing} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(Standing.Game game, YearMonth season,
                @Nullable String league) {
            return store.exists(new Key(game, season, league)).toCompletionStage();
        }

        /**
         * Tells how long the {@link Standing} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(Standing.Game game,
                YearMonth season, @Nullable String league) {
            return store.remainingTtl(new Key(game, season, league)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Standing} anew.
         */
        public CompletionStage<Boolean> touch(Standing.Game game, YearMonth season,
                @Nullable String league) {
            return store.touch(new Key(game, season, league)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:standing:<game>:<season>:[<league>|none]} are made of.
     */
    public record Key(Standing.Game game, YearMonth season, @Nullable String league) {
    }

    /**
     * The bytes of {@link Standing}: its keys {@code shop:standing:<game>:<season>:[<league>|none]} and what is
     * stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Standing> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:standing:<game>:<season>:[<league>|none]",
                "shop:standing:(c|g):([0-9]{4}-[0-9]{2}):(?:none|([A-Z]{1,8}))");

        private static final byte[] C = "c".getBytes(StandardCharsets.UTF_8);

        private static final byte[] G = "g".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {C, G};

        private static final byte[] SHOP_STANDING = "shop:standing:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM", ZoneOffset.UTC, null);

        private static final byte[] NONE = "none".getBytes(StandardCharsets.UTF_8);

        private static final CharClass CHARS = CharClass.of("[A-Z]");

        private static final JsonFormat FORMAT = JsonFormat.of("shop:standing:<game>:<season>:[<league>|none]");

        private static final FieldName RANK = FieldName.of("rank");

        private static final FieldName POINTS = FieldName.of("points");

        @Override
        public int sizeHint(Key key) {
            return TEXTS[key.game().ordinal()].length + 7 + 8 + SHOP_STANDING.length + MARK.length +
                    MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_STANDING).literal(TEXTS[key.game().ordinal()]).literal(MARK)
                    .time("season", key.season(), TIME).literal(MARK);
            if (key.league() != null) {
                int leagueStart = out.position();
                out.raw("league", key.league(), CHARS, 1,
                        8).distinctFrom("league", leagueStart, NONE);
            } else {
                out.literal(NONE);
            }
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.oneOf(1, TEXTS, Standing.Game.values()), parts.yearMonth(2, TIME),
                    parts.isPresent(3) ? parts.raw(3, CHARS, 1, 8) : null);
        }

        @Override
        public Key keyOf(Standing value) {
            return new Key(value.game(), value.season(), value.league());
        }

        @Override
        public byte[] encode(Standing value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Standing decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.game(), key.season(),
                    key.league()));
        }

        static void writeValue(ValueWriter out, Standing standing) throws IOException {
            out.beginObject(standing, 2);
            out.name(RANK).writeInt(standing.rank());
            out.name(POINTS).writeDouble(standing.points());
            out.endObject();
        }

        static Standing readValue(ValueReader in, Standing.Game game, YearMonth season,
                String league) throws IOException {
            int rank = 0;
            boolean hasRank = false;
            double points = 0;
            boolean hasPoints = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "rank" -> {
                        rank = in.readInt();
                        hasRank = true;
                    }
                    case "points" -> {
                        points = in.readDouble();
                        hasPoints = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasRank) {
                throw in.missing(RANK);
            }
            if (!hasPoints) {
                throw in.missing(POINTS);
            }
            return new Standing(
                    game,
                    season,
                    league,
                    rank,
                    points);
        }
    }
}
