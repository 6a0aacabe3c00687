package shop;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.ClaimStore;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Lets requests be done once, whose results are {@link Greeting}, at {@code shop:greeting:<userId>}, a
 * STRING that holds a claim or, behind 17 bytes, a JSON document that lives 7 d from its creation.
 *
 * <p>Who begins a request first has 1 min 30 s to do it and to {@link #complete} or {@link #release} it;
 * others are told meanwhile that it is in progress, and later what came of it. Who takes longer may be
 * overtaken, and then stores nothing over another's claim or result.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip and waits no longer than the command
 * timeout. Each write sets the key's TTL in the same script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class GreetingClaims {
    private static final Schema SCHEMA = Schema.of("shop:greeting:<userId>", RedisType.STRING,
            Lifetime.of("7d", Expiry.ABSOLUTE, 0));

    private final ClaimStore<Long, Greeting> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public GreetingClaims(Keywright keywright) {
        this.store = new ClaimStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE,
                Duration.ofSeconds(90));
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Begins a request that is to be done once: the first has 1 min 30 s to do it. May be made again after a
     * failure; the request may then be in progress by the claim that was lost.
     *
     * <p>Key {@code shop:greeting:<userId>}; {@code EVALSHA: GET, PTTL, SET}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return {@code First} with the claim if it is the caller's to do, {@code InProgress} if somebody else is
     * at it, {@code Done} with what came of it
     */
    public Begun<Greeting> begin(long userId) {
        return store.begin(userId).await();
    }

    /**
     * Begins a request with a claim of the caller's, such as {@code Claim.create()}. May be repeated with the
     * same claim, which also starts its 1 min 30 s anew.
     *
     * <p>Key {@code shop:greeting:<userId>}; {@code EVALSHA: GET, PTTL, SET}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param claim the token of whoever does the request
     * @return {@code First} with the claim if it is the caller's to do, {@code InProgress} if somebody else is
     * at it, {@code Done} with what came of it
     */
    public Begun<Greeting> begin(long userId, Claim claim) {
        return store.begin(userId, claim).await();
    }

    /**
     * Stores what came of a request, for all who make it again. May be repeated with the same claim and
     * {@link Greeting}.
     *
     * <p>Key {@code shop:greeting:<userId>}; {@code EVALSHA: GET, SET}; O(1).
     *
     * @param claim the token of whoever does the request
     * @return {@code Applied} if it was stored, {@code NotApplied} if somebody else has begun the request
     * since, {@code Unknown} if the reply was lost
     */
    public Outcome<Greeting> complete(Claim claim, Greeting greeting) {
        return store.complete(claim, greeting).await();
    }

    /**
     * Gives a request up, so that the next may do it at once. May be repeated after a failure.
     *
     * <p>Key {@code shop:greeting:<userId>}; {@code EVALSHA: GET, UNLINK}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param claim the token of whoever does the request
     * @return whether the claim still stood
     */
    public boolean release(long userId, Claim claim) {
        return store.release(userId, claim).await();
    }

    /**
     * Forgets a request, whether it is done or in progress: the next who makes it does it.
     *
     * <p>Key {@code shop:greeting:<userId>}; {@code UNLINK}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether there was one
     */
    public boolean forget(long userId) {
        return store.forget(userId).await();
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
     * The operations of {@link GreetingClaims} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final ClaimStore<Long, Greeting> store;

        private Async(ClaimStore<Long, Greeting> store) {
            this.store = store;
        }

        /**
         * Begins a request that is to be done once: the first has 1 min 30 s to do it. May be made again after a
         * failure; the request may then be in progress by the claim that was lost.
         */
        public CompletionStage<Begun<Greeting>> begin(long userId) {
            return store.begin(userId).toCompletionStage();
        }

        /**
         * Begins a request with a claim of the caller's, such as {@code Claim.create()}. May be repeated with the
         * same claim, which also starts its 1 min 30 s anew.
         */
        public CompletionStage<Begun<Greeting>> begin(long userId, Claim claim) {
            return store.begin(userId, claim).toCompletionStage();
        }

        /**
         * Stores what came of a request, for all who make it again. May be repeated with the same claim and
         * {@link Greeting}.
         */
        public CompletionStage<Outcome<Greeting>> complete(Claim claim, Greeting greeting) {
            return store.complete(claim, greeting).toCompletionStage();
        }

        /**
         * Gives a request up, so that the next may do it at once. May be repeated after a failure.
         */
        public CompletionStage<Boolean> release(long userId, Claim claim) {
            return store.release(userId, claim).toCompletionStage();
        }

        /**
         * Forgets a request, whether it is done or in progress: the next who makes it does it.
         */
        public CompletionStage<Boolean> forget(long userId) {
            return store.forget(userId).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Greeting}: its keys {@code shop:greeting:<userId>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, EntityCodec<Long, Greeting> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:greeting:<userId>",
                "shop:greeting:(-?[0-9]{1,19})");

        private static final byte[] SHOP_GREETING = "shop:greeting:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:greeting:<userId>");

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_GREETING.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_GREETING).decimal(key);
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
        public Long keyOf(Greeting value) {
            return value.userId();
        }

        @Override
        public byte[] encode(Greeting value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Greeting decode(Long key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Greeting greeting) throws IOException {
            out.beginObject(greeting, 0);
            out.endObject();
        }

        static Greeting readValue(ValueReader in, long userId) throws IOException {
            in.beginObject();
            while (in.nextName() != null) {
                in.skipValue();
            }
            return new Greeting(userId);
        }
    }
}
