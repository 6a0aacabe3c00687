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
import io.keywright.repository.HashCodec;
import io.keywright.repository.ResolvedLifetime;
import io.keywright.repository.Schema;
import io.lettuce.core.protocol.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    final Servers servers;
    final Loads<V> loads;
    final Flights<V> flights = new Flights<>();
    final Generations<K> generations;
    final EntryTraits<K, V> traits;
    final @Nullable NearCache<K, V> near;

    /** Null at the levels that do not survive a failover. */
    private final @Nullable Epochs<K, V> epochs;

    private final KeyCodec<K> keys;
    private final EntityCodec<K, V> values;
    private final byte[] namespace;
    private final ResolvedLifetime lifetime;
    final Complaints complaints;

    /** Of entries that are a STRING each. */
    CacheCore(
            Keywright keywright,
            CommandChannel channel,
            Schema schema,
            KeyCodec<K> keys,
            EntityCodec<K, V> values,
            CachePolicy policy,
            EntryTraits<K, V> traits) {
        this(keywright, channel, schema, keys, EntryForm.STRING, values, policy, traits);
    }

    /** Of entries that are a HASH each. */
    CacheCore(
            Keywright keywright,
            CommandChannel channel,
            Schema schema,
            KeyCodec<K> keys,
            HashCodec<K, V> values,
            CachePolicy policy,
            EntryTraits<K, V> traits) {
        this(keywright, channel, schema, keys, EntryForm.HASH, new HashValues<>(schema, values), policy, traits);
    }

    private CacheCore(
            Keywright keywright,
            CommandChannel channel,
            Schema schema,
            KeyCodec<K> keys,
            EntryForm form,
            EntityCodec<K, V> values,
            CachePolicy policy,
            EntryTraits<K, V> traits) {
        this.context = keywright.caching();
        this.policy = policy;
        this.traits = traits;
        // What is kept near is what a GET has found: other reads are not tracked.
        this.rules = policy.withGetFirst(policy.getFirst() || traits.near() != null)
                .rules(!traits.groups().isEmpty() || policy.isFailoverSafe());
        this.keyPattern = schema.pattern();
        this.channel = channel;
        this.keys = keys;
        this.values = values;
        this.namespace = keywright.namespace();
        this.lifetime = schema.lifetime().resolve(keywright.configuration(), keywright.jitterSource()::nextDouble);
        this.complaints = new Complaints(keyPattern);
        this.commands = new EntryCommands(
                channel, form, policy.leaseTtl().toMillis(), policy.fenceTtl().toMillis());
        this.servers = new Servers(context, channel, commands);
        this.loads = new Loads<>(context, policy, keyPattern);
        validate(schema);
        for (CacheGroup<K, ?> group : traits.groups()) {
            long longest = group.longestTtl().toMillis();
            if (longest != 0 && longest < lifetime.maxMillis()) {
                throw new IllegalArgumentException(keyPattern + ": the TTL " + lifetime
                        + " is longer than the longest, " + group.longestTtl() + ", of the group " + group.pattern());
            }
        }
        this.generations = new Generations<>(channel, context.ids(), namespace, traits.groups(), longestLifeMillis());
        this.epochs = policy.isFailoverSafe() ? new Epochs<>(this, keywright) : null;
        NearPolicy kept = traits.near();
        this.near = kept == null ? null : new NearCache<>(this, kept, context.changes(keywright::track));
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

    CachedKey<K> cached(K key) {
        return new CachedKey<>(key, new KeyBytes(encode(key)), generations.keysOf(key));
    }

    <G> byte[] encodeGroup(CacheGroup<K, G> group, G key) {
        return group.keys().encode(namespace, key);
    }

    /** When every entry that is there now, or is being loaded, has expired. */
    long evictionExpiresNanos() {
        return System.nanoTime() + longestLifeMillis() * 1_000_000;
    }

    /** How long a value is about, from before its load to the end of its entry. */
    private long longestLifeMillis() {
        return lifetime.maxMillis() + policy.leaseTtl().toMillis();
    }

    /** Whether Redis is not to be trusted with this key: it, or a group of it, was evicted and Redis may not know. */
    boolean isEvictionPending(CachedKey<K> key) {
        Journal journal = context.journal();
        return journal.isPending(key.bytes()) || key.groups().stream().anyMatch(journal::isPending);
    }

    /** The copy that is kept near, if there is one that may be given to the calling thread. */
    @Nullable
    LoadingCall<Optional<V>, ?> copy(K key) {
        if (near == null) {
            return null;
        }
        OpenTransaction open = context.transaction();
        return open != null && open.hasChanged(cached(key)) ? null : near.get(key);
    }

    /** What the protocol is to think of a reply; decodes the value. */
    Event<V> found(K key, Seen<byte[]> seen, long stamp) {
        if (seen instanceof Seen.Entry<byte[]> entry) {
            return decode(key, entry, stamp);
        }
        if (seen instanceof Seen.Lease<byte[]> lease) {
            return found(new Seen.Lease<>(lease.id()), stamp);
        }
        if (seen instanceof Seen.Unusable<byte[]> unusable) {
            return undecodable(
                    new Seen.Unusable<>(unusable.prefix()), "a key holds what is no entry of a cache", stamp);
        }
        return found(seen instanceof Seen.Fence ? new Seen.Fence<>() : new Seen.Absent<>(), stamp);
    }

    private Event<V> decode(K key, Seen.Entry<byte[]> entry, long stamp) {
        byte[] payload = entry.payload();
        V value = null;
        if (payload != null) {
            try {
                value = values.decode(key, payload);
            } catch (Throwable e) { // also an error, such as of a class that is not there: the loader knows better
                return undecodable(
                        EntryFormat.unusable(EntryFormat.prefix(EntryFormat.VALUE, entry.id())),
                        "an entry can't be decoded (" + e.getClass().getSimpleName() + ")",
                        stamp);
            }
        }
        return new Event.Found<>(
                new Seen.Entry<>(entry.id(), entry.stamp(), entry.softExpiry(), entry.loadMillis(), value),
                age(entry),
                stamp);
    }

    private Event<V> undecodable(Seen<V> seen, String what, long stamp) {
        context.metrics().undecodable(keyPattern);
        complaints.once("undecodable", what + " and is taken as a miss");
        return found(seen, stamp);
    }

    /** For how long a copy of what was found may be given; 0 or less where there is nothing to copy. */
    long freshNanos(Event<V> event) {
        if (!(event instanceof Event.Found<V> found)
                || !(found.seen() instanceof Seen.Entry<V> entry)
                || found.age() != Age.FRESH
                || (rules.stamped() && (found.stamp() == 0 || found.stamp() != entry.stamp()))) {
            return 0;
        }
        // Early refresh is for reads that reach Redis: the dice decide once for all that will be given the copy.
        double early = Math.max(0, entry.loadMillis()) * policy.earlyRefresh() * -Math.log(context.random());
        return (long) ((entry.softExpiry() - context.now() - early) * 1e6);
    }

    private static <V> Event<V> found(Seen<V> seen, long stamp) {
        return new Event.Found<>(seen, Age.FRESH, stamp);
    }

    private Age age(Seen.Entry<byte[]> entry) {
        long now = context.now();
        long left = entry.softExpiry() - now;
        boolean stale = left <= 0 && !policy.staleFor().isZero();
        if (EntryFormat.isClaimed(entry.loadMillis(), now)) {
            return stale ? Age.CLAIMED : Age.FRESH;
        }
        if (stale) {
            return Age.STALE;
        }
        // One that was claimed early, and is still the old one: it is no less due than it was then.
        if (left <= 0 || EntryFormat.wasClaimed(entry.loadMillis())) {
            return Age.DUE;
        }
        // XFetch: -ln of a number from 0 to 1 is 1 on average, and seldom much more.
        double early = entry.loadMillis() * policy.earlyRefresh();
        return early > 0 && early * -Math.log(context.random()) >= left ? Age.DUE : Age.FRESH;
    }

    /** Sends a command of the protocol. */
    Call<Event<V>> send(CachedKey<K> key, Action.Command<V> command, int loadMillis) {
        if (epochs != null && Epochs.concerns(command)) {
            return epochs.send(key, command);
        }
        if (command instanceof Action.TakeOver<V> c) {
            return commands.takeOver(key.array(), c).map(seen -> found(key.key(), seen, c.stamp()));
        }
        if (command instanceof Action.Get<V> && near != null) {
            Call<Event<V>> look = near.look(key);
            if (look != null) {
                return look;
            }
        }
        if (command instanceof Action.GetOrLease<V> || command instanceof Action.Get<V>) {
            return generations.any()
                    ? readStamped(key, command)
                    : read(key.array(), command).map(seen -> found(key.key(), seen, 0));
        }
        return write(key, command, loadMillis).map(Event.Done::new);
    }

    private Call<Seen<byte[]>> read(byte[] bytes, Action.Command<V> command) {
        return command instanceof Action.GetOrLease<V> c ? commands.getOrLease(bytes, c.id()) : commands.get(bytes);
    }

    /** Puts a fence up, and asks what the key's groups stand at. */
    Call<Event<V>> fence(CachedKey<K> key, EntryId token) {
        if (epochs != null) {
            return epochs.fence(key, token, true);
        }
        Call<Long> fence = commands.fence(key.array(), token);
        if (!generations.any()) {
            return fence.map(birth -> new Event.Fenced<>(birth, 0));
        }
        return new ChainedCall<>(
                channel.<byte @Nullable [], List<byte @Nullable []>>sendAll(
                        Generations.ask(key.groups()), replies -> replies),
                asked -> new ChainedCall<>(
                        generations.complete(key.groups(), asked),
                        complete -> fence.map(birth -> new Event.Fenced<>(birth, Generations.stamp(complete)))));
    }

    /** The entry, and with it the generations of its groups; the order of the two does not matter. */
    private Call<Event<V>> readStamped(CachedKey<K> key, Action.Command<V> command) {
        List<Command<byte[], byte[], byte @Nullable []>> together = Generations.ask(key.groups());
        if (command instanceof Action.GetOrLease<V> && !commands.hasCombinedRead()) {
            Call<Seen<byte[]>> entry = read(key.array(), command);
            return new ChainedCall<>(
                    channel.<byte @Nullable [], List<byte @Nullable []>>sendAll(together, replies -> replies),
                    asked -> new ChainedCall<>(entry, seen -> stamped(key, seen, asked)));
        }
        together.add(
                command instanceof Action.GetOrLease<V> c
                        ? commands.combinedRead(key.array(), c.id())
                        : commands.read(key.array()));
        return new ChainedCall<>(
                channel.<byte @Nullable [], List<byte @Nullable []>>sendAll(together, replies -> replies),
                replies -> stamped(key, EntryFormat.read(replies.get(replies.size() - 1)), replies));
    }

    private Call<Event<V>> stamped(CachedKey<K> key, Seen<byte[]> seen, List<byte @Nullable []> asked) {
        return generations
                .complete(key.groups(), asked.subList(0, key.groups().size()))
                .map(complete -> found(key.key(), seen, Generations.stamp(complete)));
    }

    private Call<Boolean> write(CachedKey<K> key, Action.Command<V> command, int loadMillis) {
        byte[] bytes = key.array();
        if (command instanceof Action.Fill<V> c) {
            long ttl = ttlMillis(c.value());
            loads.took(loadMillis);
            byte[] entry = entry(c.lease(), c.stamp(), c.value(), ttl, loadMillis);
            generations.keep(key.groups());
            return commands.fill(bytes, EntryFormat.lease(c.lease()), entry, ttl);
        }
        if (command instanceof Action.Release<V> c) {
            return commands.release(bytes, c.held(), c.id());
        }
        if (command instanceof Action.Claim<V> c) {
            long until = context.now() + policy.leaseTtl().toMillis();
            return commands.claim(bytes, c.held(), c.seen(), c.id(), until);
        }
        if (command instanceof Action.Refresh<V> c) {
            long ttl = ttlMillis(c.value());
            loads.took(loadMillis);
            byte[] entry = entry(c.claimed(), c.stamp(), c.value(), ttl, loadMillis);
            generations.keep(key.groups());
            return commands.refresh(bytes, c.held(), c.claimed(), entry, ttl);
        }
        if (command instanceof Action.Put<V> c) {
            long ttl = ttlMillis(c.value());
            // It was not loaded, and is to be loaded early all the same: as if it had been, by a usual load.
            byte[] entry = entry(c.token(), c.stamp(), c.value(), ttl, loads.usualMillis());
            generations.keep(key.groups());
            return commands.put(bytes, c, entry, ttl);
        }
        if (command instanceof Action.Fence<V> c) {
            return commands.fence(bytes, c.token()).map(birth -> true);
        }
        if (command instanceof Action.Unfence<V> c) {
            return commands.unfence(bytes, c.token());
        }
        return commands.evict(List.of(bytes));
    }

    private long ttlMillis(@Nullable V value) {
        long ttl = lifetime.nextMillis();
        return value != null ? ttl : Math.max(1, shortened(ttl));
    }

    /** The negative TTL, shortened by the same jitter. The product of two TTLs may be more than a long holds. */
    private long shortened(long ttl) {
        return (long)
                ((double) ttl / lifetime.maxMillis() * policy.negativeTtl().toMillis());
    }

    /** Throws whatever the codec, or the version function, throws where the value has no form. */
    byte[] entry(EntryId id, long stamp, @Nullable V value, long ttlMillis, int loadMillis) {
        long now = context.now();
        if (value == null) {
            return EntryFormat.entry(id, stamp, now + ttlMillis, 0, 0, null);
        }
        long soft = now + Math.max(1, ttlMillis - policy.staleFor().toMillis());
        return EntryFormat.entry(id, stamp, soft, loadMillis, traits.versionOf(value), values.encode(value));
    }

    /** Whether a command about this key may be sent that somebody would wait for. */
    boolean mayAsk(CachedKey<K> key) {
        return servers.allAnswer() || key.all().stream().allMatch(servers::answers);
    }

    /** A command about this key was answered. */
    void answered(CachedKey<K> key) {
        if (!servers.allAnswer()) {
            servers.answered(key.all());
        }
    }

    /**
     * What a failed command means to the protocol; the breaker is told.
     *
     * @param keys those that it was about
     */
    Event<V> failed(List<KeyBytes> keys, Throwable failure) {
        return failed(keys, failure, server -> true);
    }

    /**
     * The same of one command of several that were sent together.
     *
     * @param counts asked of each server that gave no reply, whether that is to be counted
     */
    Event<V> failed(List<KeyBytes> keys, Throwable failure, Predicate<Object> counts) {
        Throwable cause = Loads.unwrap(failure);
        if (cause instanceof RedisCommandException refused) {
            servers.answered(keys);
            if (READ_ONLY.contains(refused.code())) {
                context.metrics().readOnly(keyPattern);
                // What a replica holds may be older than what its master lost.
                return epochs != null && refused.code().equals("READONLY")
                        ? new Event.Failed<>()
                        : new Event.Refused<>();
            }
            context.metrics().commandRefused(keyPattern);
            complaints.once(refused.code(), "the server refuses a command of the cache with " + refused.code());
        } else if (cause instanceof RedisUnavailableException || cause instanceof OutcomeUnknownException) {
            servers.unanswered(keys, counts);
        }
        return new Event.Failed<>();
    }

    /** Whether there was no reply, and not one that says no. */
    static boolean isUnanswered(Throwable failure) {
        Throwable cause = Loads.unwrap(failure);
        return cause instanceof RedisUnavailableException || cause instanceof OutcomeUnknownException;
    }

    /** A value that was loaded, or written through, has no form, or no version. */
    void unstorable(Throwable failure) {
        context.metrics().unstorable(keyPattern);
        complaints.once(
                "unstorable", "a value can't be stored (" + failure.getClass().getSimpleName() + ")");
    }
}
