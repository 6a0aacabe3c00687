package shop;

import io.keywright.Begun;
import io.keywright.Claim;
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
import io.keywright.repository.ClaimStore;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Lets requests be done once, whose results are {@link Payment}, at
 * {@code shop:payment:<customer>:<claim>}, a STRING that holds a claim or, behind 17 bytes, a JSON document
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
@SuppressWarnings({"deprecation", "removal", "exports"})
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
        this.store = new ClaimStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE,
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
        return Codec.INSTANCE.encode(namespace, new Key(customer, claim));
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

    /**
     * The bytes of {@link Payment}: its keys {@code shop:payment:<customer>:<claim>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Payment> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:payment:<customer>:<claim>",
                "shop:payment:(-?[0-9]{1,19}):([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_PAYMENT = "shop:payment:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:payment:<customer>:<claim>");

        private static final FieldName PAYMENT_ID = FieldName.of("paymentId");

        private static final FieldName AT = FieldName.of("at");

        @Override
        public int sizeHint(Key key) {
            return KeySize.decimal(key.customer()) + KeySize.escaped(key.claim()) +
                    SHOP_PAYMENT.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_PAYMENT).decimal(key.customer()).literal(MARK)
                    .escaped("claim", key.claim());
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

        @Override
        public Key keyOf(Payment value) {
            return new Key(value.customer(), value.claim());
        }

        @Override
        public byte[] encode(Payment value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Payment decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.customer(), key.claim()));
        }

        static void writeValue(ValueWriter out, Payment payment) throws IOException {
            out.beginObject(payment, 2);
            out.name(PAYMENT_ID).writeLong(payment.paymentId());
            out.name(AT).writeInstant(payment.at());
            out.endObject();
        }

        static Payment readValue(ValueReader in, long customer, String claim) throws IOException {
            long paymentId = 0;
            boolean hasPaymentId = false;
            Instant at = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "paymentId" -> {
                        paymentId = in.readLong();
                        hasPaymentId = true;
                    }
                    case "at" -> at = in.readInstant();
                    default -> in.skipValue();
                }
            }
            if (!hasPaymentId) {
                throw in.missing(PAYMENT_ID);
            }
            return new Payment(customer, claim, paymentId, in.required(at, AT));
        }
    }
}
