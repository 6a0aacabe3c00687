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
 * Limits {@link LoginAttempt} to 5 permits in 15 min, at {@code shop:login:<account>}: no span of time as
 * long as the window has more permits, wherever it begins; each permit is back a window after it was taken.
 *
 * <p>Immutable and thread-safe. All clients of a key share its limit, by the server's clock. Each call is
 * one round trip, waits no longer than the command timeout, and is never repeated by itself; a permit that
 * is taken sets the key's TTL in the same script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class LoginAttemptLimiter {
    private static final Schema SCHEMA = Schema.of("shop:login:<account>", RedisType.STRING,
            Lifetime.of("15m", Expiry.ABSOLUTE, 0));

    private static final Rate RATE = Rate.of(5, RateAlgorithm.SLIDING_WINDOW, WhenDown.REFUSE);

    private final RateLimitStore<String> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Takes permits through that connection; making one costs nothing and sends nothing.
     */
    public LoginAttemptLimiter(Keywright keywright) {
        this.store = new RateLimitStore<>(keywright, SCHEMA, Codec.INSTANCE, RATE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Takes a permit, if one is there, in one step on the server. Where Redis does not decide, all is refused;
     * the decision says so, and whether its reply was lost.
     *
     * <p>Key {@code shop:login:<account>}; {@code EVALSHA: GET, SET, TIME}; O(n) in the moments remembered, at
     * most 5.
     *
     * @param account the key's {@code account}: String, percent-escaped
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision take(String account) {
        return store.take(account).await();
    }

    /**
     * Takes several permits, if all of them are there, else none, in one step on the server. Where Redis does
     * not decide, all is refused; the decision says so, and whether its reply was lost.
     *
     * <p>Key {@code shop:login:<account>}; {@code EVALSHA: GET, SET, TIME}; O(n) in the moments remembered, at
     * most 5.
     *
     * @param account the key's {@code account}: String, percent-escaped
     * @param permits how many, from 1 to all that there are; else an {@link IllegalArgumentException}, and
     * nothing is sent
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision take(String account, long permits) {
        return store.take(account, permits).await();
    }

    /**
     * Tells what {@code take} would decide, and takes nothing.
     *
     * <p>Key {@code shop:login:<account>}; {@code EVALSHA: GET, TIME}; O(n) in the moments remembered, at most
     * 5.
     *
     * @param account the key's {@code account}: String, percent-escaped
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision peek(String account) {
        return store.peek(account).await();
    }

    /**
     * Gives all permits back. May be repeated after a failure, which is thrown.
     *
     * <p>Key {@code shop:login:<account>}; {@code UNLINK}; O(1).
     *
     * @param account the key's {@code account}: String, percent-escaped
     * @return whether any were out
     */
    public boolean reset(String account) {
        return store.reset(account).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String account) {
        return Codec.INSTANCE.encode(namespace, account);
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
     * The operations of {@link LoginAttemptLimiter} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final RateLimitStore<String> store;

        private Async(RateLimitStore<String> store) {
            this.store = store;
        }

        /**
         * Takes a permit, if one is there, in one step on the server. Where Redis does not decide, all is refused;
         * the decision says so, and whether its reply was lost.
         */
        public CompletionStage<RateDecision> take(String account) {
            return store.take(account).toCompletionStage();
        }

        /**
         * Takes several permits, if all of them are there, else none, in one step on the server. Where Redis does
         * not decide, all is refused; the decision says so, and whether its reply was lost.
         */
        public CompletionStage<RateDecision> take(String account, long permits) {
            return store.take(account, permits).toCompletionStage();
        }

        /**
         * Tells what {@code take} would decide, and takes nothing.
         */
        public CompletionStage<RateDecision> peek(String account) {
            return store.peek(account).toCompletionStage();
        }

        /**
         * Gives all permits back. May be repeated after a failure, which is thrown.
         */
        public CompletionStage<Boolean> reset(String account) {
            return store.reset(account).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link LoginAttempt}: its keys {@code shop:login:<account>}.
     */
    static final class Codec implements KeyCodec<String> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:login:<account>",
                "shop:login:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_LOGIN = "shop:login:".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_LOGIN.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_LOGIN).escaped("account", key);
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
    }
}
