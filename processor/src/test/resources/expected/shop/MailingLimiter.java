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
import io.keywright.key.KeyWriter;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Rate;
import io.keywright.repository.RateLimitStore;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Limits {@link Mailing} to 500 permits in 1 h, at {@code shop:mailings}: the first permit starts a window,
 * at whose end all are back; where two windows meet, up to twice the permits are taken within the length of
 * one.
 *
 * <p>Immutable and thread-safe. All clients of a key share its limit, by the server's clock. Each call is
 * one round trip, waits no longer than the command timeout, and is never repeated by itself; a permit that
 * is taken sets the key's TTL in the same script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class MailingLimiter {
    private static final Schema SCHEMA = Schema.of("shop:mailings", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0));

    private static final Rate RATE = Rate.of(500, RateAlgorithm.FIXED_WINDOW, WhenDown.REFUSE);

    private final RateLimitStore<Key> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Takes permits through that connection; making one costs nothing and sends nothing.
     */
    public MailingLimiter(Keywright keywright) {
        this.store = new RateLimitStore<>(keywright, SCHEMA, Codec.INSTANCE, RATE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Takes a permit, if one is there, in one step on the server. Where Redis does not decide, all is refused;
     * the decision says so, and whether its reply was lost.
     *
     * <p>Key {@code shop:mailings}; {@code EVALSHA: GET, INCRBY, PEXPIRE, PTTL, SET}; O(1).
     *
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision take() {
        return store.take(new Key()).await();
    }

    /**
     * Takes several permits, if all of them are there, else none, in one step on the server. Where Redis does
     * not decide, all is refused; the decision says so, and whether its reply was lost.
     *
     * <p>Key {@code shop:mailings}; {@code EVALSHA: GET, INCRBY, PEXPIRE, PTTL, SET}; O(1).
     *
     * @param permits how many, from 1 to all that there are; else an {@link IllegalArgumentException}, and
     * nothing is sent
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision take(long permits) {
        return store.take(new Key(), permits).await();
    }

    /**
     * Tells what {@code take} would decide, and takes nothing.
     *
     * <p>Key {@code shop:mailings}; {@code EVALSHA: GET, PTTL}; O(1).
     *
     * @return whether it is allowed, how many permits are left, and when to come back
     */
    public RateDecision peek() {
        return store.peek(new Key()).await();
    }

    /**
     * Gives all permits back. May be repeated after a failure, which is thrown.
     *
     * <p>Key {@code shop:mailings}; {@code UNLINK}; O(1).
     *
     * @return whether any were out
     */
    public boolean reset() {
        return store.reset(new Key()).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key() {
        return Codec.INSTANCE.encode(namespace, new Key());
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
     * The operations of {@link MailingLimiter} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final RateLimitStore<Key> store;

        private Async(RateLimitStore<Key> store) {
            this.store = store;
        }

        /**
         * Takes a permit, if one is there, in one step on the server. Where Redis does not decide, all is refused;
         * the decision says so, and whether its reply was lost.
         */
        public CompletionStage<RateDecision> take() {
            return store.take(new Key()).toCompletionStage();
        }

        /**
         * Takes several permits, if all of them are there, else none, in one step on the server. Where Redis does
         * not decide, all is refused; the decision says so, and whether its reply was lost.
         */
        public CompletionStage<RateDecision> take(long permits) {
            return store.take(new Key(), permits).toCompletionStage();
        }

        /**
         * Tells what {@code take} would decide, and takes nothing.
         */
        public CompletionStage<RateDecision> peek() {
            return store.peek(new Key()).toCompletionStage();
        }

        /**
         * Gives all permits back. May be repeated after a failure, which is thrown.
         */
        public CompletionStage<Boolean> reset() {
            return store.reset(new Key()).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:mailings} are made of.
     */
    public record Key() {
    }

    /**
     * The bytes of {@link Mailing}: its keys {@code shop:mailings}.
     */
    static final class Codec implements KeyCodec<Key> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:mailings", "shop:mailings");

        private static final byte[] SHOP_MAILINGS = "shop:mailings".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(Key key) {
            return SHOP_MAILINGS.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_MAILINGS);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key();
        }
    }
}
