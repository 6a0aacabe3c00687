package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.OutcomeUnknownException;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.keywright.annotation.Expiry;
import io.keywright.cache.Event.Age;
import io.keywright.key.KeyCodec;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.ResolvedLifetime;
import io.keywright.repository.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all reads and writes of one cache stand on: its codecs, its clock, its commands as the protocol asks for them.
 */
final class CacheCore<K, V> {

    /** Errors with which a server refuses writes while it may still answer reads. */
    private static final Set<String> READ_ONLY = Set.of("OOM", "NOREPLICAS", "MISCONF", "READONLY", "LOADING");

    final CacheContext context;
    final CachePolicy policy;
    final Read.Rules rules;
    final String keyPattern;
    final EntryCommands commands;
    final CommandChannel channel;
    final Loads<V> loads;
    final Flights<V> flights = new Flights<>();

    private final KeyCodec<K> keys;
    private final EntityCodec<K, V> values;
    private final byte[] namespace;
    private final ResolvedLifetime lifetime;
    final Complaints complaints;

    CacheCore(
            Keywright keywright,
            CommandChannel channel,
            Schema schema,
            KeyCodec<K> keys,
            EntityCodec<K, V> values,
            CachePolicy policy) {
        this.context = keywright.caching();
        this.policy = policy;
        this.rules = policy.rules();
        this.keyPattern = schema.pattern();
        this.channel = channel;
        this.keys = keys;
        this.values = values;
        this.namespace = keywright.namespace();
        this.lifetime = schema.lifetime().resolve(keywright.configuration(), keywright.jitterSource()::nextDouble);
        this.complaints = new Complaints(keyPattern);
        this.commands = new EntryCommands(
                channel, policy.leaseTtl().toMillis(), policy.fenceTtl().toMillis());
        this.loads = new Loads<>(context, policy, keyPattern);
        validate(schema);
    }

    private void validate(Schema schema) {
        if (lifetime.isPersistent() || lifetime.isPerCall() || lifetime.expiry() == Expiry.SLIDING) {
            throw new IllegalArgumentException(keyPattern + ": a cached entry has one TTL for all, from its writing on;"
                    + " it is neither persistent nor SLIDING, and no value gives its own");
        }
        long shortest = (long) (lifetime.maxMillis() * (1 - schema.lifetime().jitter()));
        if (policy.staleFor().toMillis() >= shortest) {
            throw new IllegalArgumentException(keyPattern + ": staleFor " + policy.staleFor()
                    + " leaves no time for which an entry is fresh; the TTL is " + lifetime);
        }
        if (policy.negativeTtl().toMillis() > lifetime.maxMillis()) {
            throw new IllegalArgumentException(
                    keyPattern + ": the negative TTL " + policy.negativeTtl() + " is longer than the TTL " + lifetime);
        }
    }

    byte[] encode(K key) {
        return keys.encode(namespace, key);
    }

    /** When every entry that is there now, or is being loaded, has expired. */
    long evictionExpiresNanos() {
        return System.nanoTime() + (lifetime.maxMillis() + policy.leaseTtl().toMillis()) * 1_000_000;
    }

    /** What the protocol is to think of a reply; decodes the value. */
    Event<V> found(K key, Seen<byte[]> seen) {
        if (seen instanceof Seen.Entry<byte[]> entry) {
            return decode(key, entry);
        }
        if (seen instanceof Seen.Lease<byte[]> lease) {
            return found(new Seen.Lease<>(lease.id()));
        }
        if (seen instanceof Seen.Unusable<byte[]> unusable) {
            return undecodable(new Seen.Unusable<>(unusable.prefix()), "a key holds what is no entry of a cache");
        }
        return found(seen instanceof Seen.Fence ? new Seen.Fence<>() : new Seen.Absent<>());
    }

    private Event<V> decode(K key, Seen.Entry<byte[]> entry) {
        byte[] payload = entry.payload();
        V value = null;
        if (payload != null) {
            try {
                value = values.decode(key, payload);
            } catch (RuntimeException e) {
                return undecodable(
                        EntryFormat.unusable(EntryFormat.prefix(EntryFormat.VALUE, entry.id())),
                        "an entry can't be decoded (" + e.getClass().getSimpleName() + ")");
            }
        }
        return new Event.Found<>(
                new Seen.Entry<>(entry.id(), entry.epoch(), entry.softExpiry(), entry.loadMillis(), value), age(entry));
    }

    private Event<V> undecodable(Seen<V> seen, String what) {
        context.metrics().undecodable(keyPattern);
        complaints.once("undecodable", what + " and is taken as a miss");
        return found(seen);
    }

    private static <V> Event<V> found(Seen<V> seen) {
        return new Event.Found<>(seen, Age.FRESH);
    }

    private Age age(Seen.Entry<byte[]> entry) {
        long left = entry.softExpiry() - context.now();
        if (left <= 0) {
            return policy.staleFor().isZero() ? Age.DUE : Age.STALE;
        }
        // XFetch: -ln of a number from 0 to 1 is 1 on average, and seldom much more.
        double early = entry.loadMillis() * policy.earlyRefresh();
        return early > 0 && early * -Math.log(context.random()) >= left ? Age.DUE : Age.FRESH;
    }

    /** Sends a command of the protocol. */
    Call<Event<V>> send(K key, byte[] bytes, Action.Command<V> command, int loadMillis) {
        if (command instanceof Action.GetOrLease<V> c) {
            return commands.getOrLease(bytes, c.id(), c.epoch()).map(seen -> found(key, seen));
        }
        if (command instanceof Action.Get<V>) {
            return commands.get(bytes).map(seen -> found(key, seen));
        }
        if (command instanceof Action.TakeOver<V> c) {
            return commands.takeOver(bytes, c).map(seen -> found(key, seen));
        }
        return write(bytes, command, loadMillis).map(Event.Done::new);
    }

    private Call<Boolean> write(byte[] bytes, Action.Command<V> command, int loadMillis) {
        if (command instanceof Action.Fill<V> c) {
            long ttl = ttlMillis(c.value());
            byte[] entry = entry(c.lease(), c.epoch(), c.value(), ttl, loadMillis);
            return commands.fill(bytes, EntryFormat.lease(c.lease(), c.epoch()), entry, ttl);
        }
        if (command instanceof Action.Release<V> c) {
            return commands.release(bytes, c.held(), c.id());
        }
        if (command instanceof Action.Claim<V> c) {
            long soft = context.now() + policy.leaseTtl().toMillis();
            return commands.claim(bytes, c.held(), c.seen(), c.id(), soft);
        }
        if (command instanceof Action.Refresh<V> c) {
            long ttl = ttlMillis(c.value());
            byte[] entry = entry(c.claimed(), c.epoch(), c.value(), ttl, loadMillis);
            return commands.refresh(bytes, c.held(), c.claimed(), entry, ttl);
        }
        if (command instanceof Action.Fence<V> c) {
            return commands.fence(bytes, c.token());
        }
        if (command instanceof Action.Unfence<V> c) {
            return commands.unfence(bytes, c.token());
        }
        return commands.evict(List.of(bytes));
    }

    private long ttlMillis(@Nullable V value) {
        long ttl = lifetime.nextMillis();
        return value != null ? ttl : Math.max(1, ttl * policy.negativeTtl().toMillis() / lifetime.maxMillis());
    }

    /** @throws RuntimeException if the codec has no form for the value */
    byte[] entry(EntryId id, long epoch, @Nullable V value, long ttlMillis, int loadMillis) {
        long now = context.now();
        if (value == null) {
            return EntryFormat.entry(id, epoch, now + ttlMillis, 0, null);
        }
        long soft = now + Math.max(1, ttlMillis - policy.staleFor().toMillis());
        return EntryFormat.entry(id, epoch, soft, loadMillis, values.encode(value));
    }

    /** What a failed command means to the protocol; the breaker is told. */
    Event<V> failed(Throwable failure) {
        Throwable cause = Loads.unwrap(failure);
        if (cause instanceof RedisCommandException refused) {
            context.breaker().answered();
            if (READ_ONLY.contains(refused.code())) {
                context.metrics().readOnly(keyPattern);
                return new Event.Refused<>();
            }
            complaints.once(refused.code(), "the server refuses a command of the cache with " + refused.code());
        } else if (cause instanceof RedisUnavailableException || cause instanceof OutcomeUnknownException) {
            context.breaker().unanswered();
        }
        return new Event.Failed<>();
    }

    void unstorable(RuntimeException failure) {
        complaints.once(
                "unstorable", "a value can't be stored (" + failure.getClass().getSimpleName() + ")");
    }
}
