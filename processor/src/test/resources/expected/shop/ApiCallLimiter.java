package shop;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.RateDecision;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Rate;
import io.keywright.repository.RateLimitStore;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Limits {@link ApiCall} to 1000 permits in 1 s, unless the configuration says otherwise, at
 * {@code shop:api:<permits>:<store>}: permits come back one by one, evenly over the window; from all of
 * them on, up to twice the permits are taken within the length of one window.
 *
 * <p>Immutable and thread-safe. All clients of a key share its limit, by the server's clock. Each call is
 * one round trip, waits no longer than the command timeout, and is never repeated by itself; a permit that
 * is taken sets the key's TTL in the same script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ApiCallLimiter {
    private static final Schema SCHEMA = Schema.of("shop:api:<permits>:<store>", RedisType.STRING,
            Lifetime.of("${api.window:1s}", Expiry.ABSOLUTE, 0));

    private static final Rate RATE = Rate.of(1000, RateAlgorithm.TOKEN_BUCKET,
            WhenDown.ALLOW).configuredBy("api.permits");

    private final RateLimitStore<Key> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Takes permits through that connection; making one costs nothing and sends nothing.
     */
    public ApiCallLimiter(Keywright keywright) {
        this.store = new RateLimitStore<>(keywright, SCHEMA, Codec.INSTANCE, RATE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Takes a permit, if one is there, in one step on the server. Where Redis does not decide, all is allowed;
     * the decision says so, and whether its reply was lost.
     *
     * <p>Key {@code shop:api:<permits>:<store>}; {@code EVALSHA: GET, SET, TIME}; O(1).
     *
     * @param permits the key's {@code permits}: long
     * @param store the key's {@code store}: String, percent-escaped
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision take(long permits, String store) {
        return this.store.take(new Key(permits, store)).await();
    }

    /**
     * Takes several permits, if all of them are there, else none, in one step on the server. Where Redis does
     * not decide, all is allowed; the decision says so, and whether its reply was lost.
     *
     * <p>Key {@code shop:api:<permits>:<store>}; {@code EVALSHA: GET, SET, TIME}; O(1).
     *
     * @param permits the key's {@code permits}: long
     * @param store the key's {@code store}: String, percent-escaped
     * @param thePermits how many, from 1 to all that there are; else an {@link IllegalArgumentException}, and
     * nothing is sent
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision take(long permits, String store, long thePermits) {
        return this.store.take(new Key(permits, store), thePermits).await();
    }

    /**
     * Tells what {@code take} would decide, and takes nothing.
     *
     * <p>Key {@code shop:api:<permits>:<store>}; {@code EVALSHA: GET, TIME}; O(1).
     *
     * @param permits the key's {@code permits}: long
     * @param store the key's {@code store}: String, percent-escaped
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision peek(long permits, String store) {
        return this.store.peek(new Key(permits, store)).await();
    }

    /**
     * Gives all permits back. May be repeated after a failure, which is thrown.
     *
     * <p>Key {@code shop:api:<permits>:<store>}; {@code UNLINK}; O(1).
     *
     * @param permits the key's {@code permits}: long
     * @param store the key's {@code store}: String, percent-escaped
     * @return whether any were out
     */
    public boolean reset(long permits, String store) {
        return this.store.reset(new Key(permits, store)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long permits, String store) {
        return Codec.INSTANCE.encode(namespace, new Key(permits, store));
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
     * The operations of {@link ApiCallLimiter} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final RateLimitStore<Key> store;

        private Async(RateLimitStore<Key> store) {
            this.store = store;
        }

        /**
         * Takes a permit, if one is there, in one step on the server. Where Redis does not decide, all is allowed;
         * the decision says so, and whether its reply was lost.
         */
        public CompletionStage<RateDecision> take(long permits, String store) {
            return this.store.take(new Key(permits, store)).toCompletionStage();
        }

        /**
         * Takes several permits, if all of them are there, else none, in one step on the server. Where Redis does
         * not decide, all is allowed; the decision says so, and whether its reply was lost.
         */
        public CompletionStage<RateDecision> take(long permits, String store, long thePermits) {
            return this.store.take(new Key(permits, store), thePermits).toCompletionStage();
        }

        /**
         * Tells what {@code take} would decide, and takes nothing.
         */
        public CompletionStage<RateDecision> peek(long permits, String store) {
            return this.store.peek(new Key(permits, store)).toCompletionStage();
        }

        /**
         * Gives all permits back. May be repeated after a failure, which is thrown.
         */
        public CompletionStage<Boolean> reset(long permits, String store) {
            return this.store.reset(new Key(permits, store)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:api:<permits>:<store>} are made of.
     */
    public record Key(long permits, String store) {
    }

    /**
     * The bytes of {@link ApiCall}: its keys {@code shop:api:<permits>:<store>}.
     */
    static final class Codec implements KeyCodec<Key> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:api:<permits>:<store>",
                "shop:api:(-?[0-9]{1,19}):([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_API = "shop:api:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(Key key) {
            return KeySize.decimal(key.permits()) + KeySize.escaped(key.store()) + SHOP_API.length +
                    MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_API).decimal(key.permits()).literal(MARK)
                    .escaped("store", key.store());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.decimalLong(1), parts.escaped(2));
        }
    }
}
