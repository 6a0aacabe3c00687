package shop;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.repository.ClaimStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Lets requests be done once, whose results are {@link Payment}, at
 * {@code shop:payment:<customer>:<claim>}, a STRING that holds a claim or, behind one byte, a JSON document
 * that lives at most 1 d from its creation.
 *
 * <p>Who begins a request first has 30 s to do it and to {@link #complete} or {@link #release} it; others
 * are told meanwhile that it is in progress, and later what came of it. Who takes longer may be overtaken,
 * and then stores nothing over another's claim or result.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip and waits no longer than the command
 * timeout. Each write sets the key's TTL in the same script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
public final class PaymentClaims {
    private static final Schema SCHEMA = Schema.of("shop:payment:<customer>:<claim>",
            RedisType.STRING, Lifetime.of("${shop.payment.repeats:1d}", Expiry.ABSOLUTE, 0.1));

    private final ClaimStore<Key, Payment> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public PaymentClaims(Keywright keywright) {
        this.store = new ClaimStore<>(keywright, SCHEMA, PaymentCodec.INSTANCE, PaymentCodec.INSTANCE,
                Duration.ofSeconds(30));
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Begins a request that is to be done once: the first has 30 s to do it. May be made again after a failure;
     * the request may then be in progress by the claim that was lost.
     *
     * <p>Key {@code shop:payment:<customer>:<claim>}; {@code EVALSHA: GET, PTTL, SET}; O(1).
     *
     * @param customer the key's {@code customer}: long
     * @param claim the key's {@code claim}: String, percent-escaped
     * @return {@code First} with the claim if it is the caller's to do, {@code InProgress} if somebody else is
     * at it, {@code Done} with what came of it
     */
    public Begun<Payment> begin(long customer, String claim) {
        return store.begin(new Key(customer, claim)).await();
    }

    /**
     * Begins a request with a claim of the caller's, such as {@code Claim.create()}. May be repeated with the
     * same claim, which also starts its 30 s anew.
     *
     * <p>Key {@code shop:payment:<customer>:<claim>}; {@code EVALSHA: GET, PTTL, SET}; O(1).
     *
     * @param customer the key's {@code customer}: long
     * @param claim the key's {@code claim}: String, percent-escaped
     * @param theClaim the token of whoever does the request
     * @return {@code First} with the claim if it is the caller's to do, {@code InProgress} if somebody else is
     * at it, {@code Done} with what came of it
     */
    public Begun<Payment> begin(long customer, String claim, Claim theClaim) {
        return store.begin(new Key(customer, claim), theClaim).await();
    }

    /**
     * Stores what came of a request, for all who make it again. May be repeated with the same claim and
     * {@link Payment}.
     *
     * <p>Key {@code shop:payment:<customer>:<claim>}; {@code EVALSHA: GET, SET}; O(1).
     *
     * @param theClaim the token of whoever does the request
     * @return {@code Applied} if it was stored, {@code NotApplied} if somebody else has begun the request
     * since, {@code Unknown} if the reply was lost
     */
    public Outcome<Payment> complete(Claim theClaim, Payment payment) {
        return store.complete(theClaim, payment).await();
    }

    /**
     * Gives a request up, so that the next may do it at once. May be repeated after a failure.
     *
     * <p>Key {@code shop:payment:<customer>:<claim>}; {@code EVALSHA: GET, UNLINK}; O(1).
     *
     * @param customer the key's {@code customer}: long
     * @param claim the key's {@code claim}: String, percent-escaped
     * @param theClaim the token of whoever does the request
     * @return whether the claim still stood
     */
    public boolean release(long customer, String claim, Claim theClaim) {
        return store.release(new Key(customer, claim), theClaim).await();
    }

    /**
     * Forgets a request, whether it is done or in progress: the next who makes it does it.
     *
     * <p>Key {@code shop:payment:<customer>:<claim>}; {@code UNLINK}; O(1).
     *
     * @param customer the key's {@code customer}: long
     * @param claim the key's {@code claim}: String, percent-escaped
     * @return whether there was one
     */
    public boolean forget(long customer, String claim) {
        return store.forget(new Key(customer, claim)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long customer, String claim) {
        return PaymentCodec.INSTANCE.encode(namespace, new Key(customer, claim));
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Key> parseKey(byte[] key) {
        return PaymentCodec.PATTERN.parse(namespace, key, PaymentCodec.INSTANCE);
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
     * The operations of {@link PaymentClaims} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final ClaimStore<Key, Payment> store;

        private Async(ClaimStore<Key, Payment> store) {
            this.store = store;
        }

        /**
         * Begins a request that is to be done once: the first has 30 s to do it. May be made again after a failure;
         * the request may then be in progress by the claim that was lost.
         */
        public CompletionStage<Begun<Payment>> begin(long customer, String claim) {
            return store.begin(new Key(customer, claim)).toCompletionStage();
        }

        /**
         * Begins a request with a claim of the caller's, such as {@code Claim.create()}. May be repeated with the
         * same claim, which also starts its 30 s anew.
         */
        public CompletionStage<Begun<Payment>> begin(long customer, String claim, Claim theClaim) {
            return store.begin(new Key(customer, claim), theClaim).toCompletionStage();
        }

        /**
         * Stores what came of a request, for all who make it again. May be repeated with the same claim and
         * {@link Payment}.
         */
        public CompletionStage<Outcome<Payment>> complete(Claim theClaim, Payment payment) {
            return store.complete(theClaim, payment).toCompletionStage();
        }

        /**
         * Gives a request up, so that the next may do it at once. May be repeated after a failure.
         */
        public CompletionStage<Boolean> release(long customer, String claim, Claim theClaim) {
            return store.release(new Key(customer, claim), theClaim).toCompletionStage();
        }

        /**
         * Forgets a request, whether it is done or in progress: the next who makes it does it.
         */
        public CompletionStage<Boolean> forget(long customer, String claim) {
            return store.forget(new Key(customer, claim)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:payment:<customer>:<claim>} are made of.
     */
    public record Key(long customer, String claim) {
    }
}
