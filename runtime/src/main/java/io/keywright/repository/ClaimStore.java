package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.RequestMetrics;
import io.keywright.annotation.Expiry;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerOutput;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests be done once, by what stands in their STRING keys: nothing, the claim of whoever is at it, or the
 * result.
 *
 * <p>A claim is a lease: who dies over a request leaves it to the next one when the lease ends. Who is late stores
 * nothing over what another did or does. Between the work and {@link #complete} a crash leaves no trace of the work, so
 * what must never be done twice needs a transaction that the request's key is part of; this store keeps repetitions
 * apart that come while a request is done, and after it.
 *
 * <p>Failures are thrown: without the server nobody knows whether a request was made before. A result that can't be
 * decoded is a {@link io.keywright.codec.CodecException}, never done again silently. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <V> the result's type
 */
public final class ClaimStore<K, V> {

    private static final byte CLAIM = 1;
    private static final byte RESULT = 2;

    /** Where a result begins: behind its kind and who stored it. */
    private static final int RESULT_AT = 1 + Claim.SIZE;

    private final KeyAccess<K> access;
    private final EntityCodec<K, V> values;
    private final Duration lease;
    private final RequestMetrics metrics;

    /**
     * Makes the store of one kind of request.
     *
     * @throws IllegalArgumentException if results do not all live one TTL from their writing, or if the lease is not
     *     positive and at most that TTL
     */
    public ClaimStore(Keywright keywright, Schema schema, KeyCodec<K> keys, EntityCodec<K, V> values, Duration lease) {
        this(KeyAccess.ofValues(keywright, schema, keys), values, lease, keywright.requestMetrics());
        Lifetime lifetime = schema.lifetime();
        if (lifetime.isPersistent() || lifetime.isPerCall() || lifetime.expiry() != Expiry.ABSOLUTE) {
            throw new IllegalArgumentException(schema.pattern() + ": all results have one TTL from their writing");
        }
        long most = access.lifetime().maxMillis();
        if (lease.toMillis() < 1 || lease.toMillis() > most) {
            throw new IllegalArgumentException(schema.pattern() + ": the lease " + lease
                    + " is refused. Expected: from a millisecond to the TTL, " + Duration.ofMillis(most) + ".");
        }
    }

    private ClaimStore(KeyAccess<K> access, EntityCodec<K, V> values, Duration lease, RequestMetrics metrics) {
        this.access = access;
        this.values = values;
        this.lease = lease;
        this.metrics = metrics;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public ClaimStore<K, V> in(Pipeline pipeline) {
        return new ClaimStore<>(access.in(pipeline), values, lease, metrics);
    }

    /** {@link #begin(Object, Claim)} with a claim of its own. */
    public Call<Begun<V>> begin(K key) {
        return begin(key, Claim.create());
    }

    /** Claims a request where nobody has, or this claim itself: EVALSHA. O(1). May be repeated with the same claim. */
    public Call<Begun<V>> begin(K key, Claim claim) {
        return access.channel()
                .script(
                        ClaimScripts.BEGIN,
                        new byte[][] {access.encode(key)},
                        new byte[][] {form(CLAIM, claim.toBytes()), ascii(lease.toMillis())},
                        ReplyTree::new,
                        reply -> {
                            Begun<V> begun = begun(key, claim, reply);
                            metrics.begun(access.schema().pattern(), begun);
                            return begun;
                        });
    }

    /**
     * Stores the result where the claim stands, or nothing any more: EVALSHA. O(1). Not applied where somebody else's
     * claim or result stands, be it an equal one, or another result of this claim. May be repeated with the same claim
     * and result, which changes nothing.
     *
     * <p>Nothing stands there when the lease has ended, and also when the request was forgotten, or was begun by
     * another since who gave it up: then the result is stored all the same.
     */
    public Call<Outcome<V>> complete(Claim claim, V result) {
        byte[] key = access.encode(values.keyOf(result));
        byte[] token = claim.toBytes();
        byte[][] args = {form(CLAIM, token), form(RESULT, token, values.encode(result)), ascii(access.ttlMillis())};
        Call<Outcome<V>> completed = access.channel()
                .script(
                        ClaimScripts.COMPLETE,
                        new byte[][] {key},
                        args,
                        IntegerOutput::new,
                        stored -> stored == 1 ? Outcome.applied(result) : Outcome.notApplied());
        return Calls.telling(
                Call.reportingUnknown(completed),
                outcome -> metrics.completed(access.schema().pattern(), outcome));
    }

    /** Gives a request up, so that the next one may do it at once: EVALSHA. O(1). False where the claim has ended. */
    public Call<Boolean> release(K key, Claim claim) {
        return access.channel()
                .script(
                        ClaimScripts.RELEASE,
                        new byte[][] {access.encode(key)},
                        new byte[][] {form(CLAIM, claim.toBytes())},
                        IntegerOutput::new,
                        released -> released == 1);
    }

    /**
     * Forgets a request, its result or whoever is at it, who may store a result all the same: UNLINK. O(1). False where
     * there is none.
     */
    public Call<Boolean> forget(K key) {
        return access.delete(key);
    }

    private Begun<V> begun(K key, Claim claim, @Nullable Object answer) {
        List<?> reply = (List<?>) Objects.requireNonNull(answer);
        long kind = (Long) reply.get(0);
        if (kind == 0) {
            return new Begun.First<>(claim);
        }
        if (kind == 1) {
            return new Begun.InProgress<>(Duration.ofMillis(Math.max(0, (Long) reply.get(1))));
        }
        byte[] state = (byte[]) reply.get(1);
        try {
            if (state.length < RESULT_AT || state[0] != RESULT) {
                throw new MalformedTextException("neither a claim nor a result");
            }
            return new Begun.Done<>(values.decode(key, Arrays.copyOfRange(state, RESULT_AT, state.length)));
        } catch (RuntimeException failure) {
            throw access.schema().undecodable("", failure);
        }
    }

    private static byte[] form(byte kind, byte[]... parts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(kind);
        for (byte[] part : parts) {
            form.writeBytes(part);
        }
        return form.toByteArray();
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
