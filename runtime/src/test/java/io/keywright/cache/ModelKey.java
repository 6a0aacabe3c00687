package io.keywright.cache;

import io.keywright.cache.Action.Held;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the model's one key holds. Values are version numbers: that of the database when the value was loaded, 0 for
 * "there is no such value".
 */
sealed interface ModelKey {

    record Empty() implements ModelKey {}

    record Lease(EntryId id) implements ModelKey {}

    record Value(int version, EntryId id, long stamp) implements ModelKey {
        Held held() {
            return version == 0 ? Held.NEGATIVE : Held.VALUE;
        }
    }

    /** Nobody puts what is older than {@code newest} in its place. */
    record Fence(Set<EntryId> tokens, int newest, int birth) implements ModelKey {
        /** The same, put up by a command that came late or again. */
        Fence bornLate() {
            return new Fence(tokens, newest, -birth);
        }
    }

    /** Of the version scheme, a negative control. */
    record Tombstone(int version) implements ModelKey {}

    ModelKey EMPTY = new Empty();

    /** The real command whose semantics the model states, for one protocol or for a scheme that is known to fail. */
    enum Scheme {
        OURS,
        /** GET, load, SET; commit, DEL. */
        PLAIN,
        /** The same, with a second DEL some time later. */
        DOUBLE_DELETE,
        /** A lease whose token names the client, not the acquisition. */
        CLIENT_TOKEN,
        /** Versions, with a tombstone in place of what was evicted. */
        TOMBSTONE
    }

    /** What a command does to the key and what it replies. */
    record Effect(ModelKey key, Event<Integer> reply) {}

    /** Executes one command. {@code writer} is the version that an eviction follows, for the tombstones. */
    static Effect execute(Scheme scheme, ModelKey key, Action.Command<Integer> command, int writer) {
        if (scheme != Scheme.OURS && scheme != Scheme.CLIENT_TOKEN) {
            return executeUnleased(scheme, key, command, writer);
        }
        if (command instanceof Action.Get<Integer>) {
            return new Effect(key, found(key));
        }
        if (command instanceof Action.GetOrLease<Integer> c) {
            return new Effect(key instanceof Empty ? new Lease(c.id()) : key, found(key));
        }
        if (command instanceof Action.TakeOver<Integer> c) {
            boolean free = key instanceof Empty || seen(key).equals(c.seen());
            return free ? new Effect(new Lease(c.id()), found(EMPTY)) : new Effect(key, found(key));
        }
        if (command instanceof Action.Fill<Integer> c) {
            boolean ours = key.equals(new Lease(c.lease()));
            return done(key, ours, new Value(version(c.value()), c.lease(), c.stamp()));
        }
        if (command instanceof Action.Release<Integer> c) {
            return done(key, holds(key, c.held(), c.id()), EMPTY);
        }
        if (command instanceof Action.Claim<Integer> c) {
            boolean there = holds(key, c.held(), c.seen());
            return there && key instanceof Value v
                    ? done(key, true, new Value(v.version(), c.id(), v.stamp()))
                    : done(key, false, key);
        }
        if (command instanceof Action.Refresh<Integer> c) {
            boolean there = holds(key, c.held(), c.claimed());
            return done(key, there, new Value(version(c.value()), c.claimed(), c.stamp()));
        }
        if (command instanceof Action.Fence<Integer> c) {
            java.util.TreeSet<EntryId> tokens = sorted();
            tokens.add(c.token());
            int newest = 0;
            int birth = 1 + (int) c.token().number();
            if (key instanceof Fence fence) {
                tokens.addAll(fence.tokens());
                newest = fence.newest();
                birth = fence.birth();
            }
            return done(key, true, new Fence(Set.copyOf(tokens), newest, birth));
        }
        if (command instanceof Action.Unfence<Integer> c && key instanceof Fence fence) {
            return done(key, true, without(fence, c.token(), Integer.MAX_VALUE));
        }
        if (command instanceof Action.Put<Integer> c) {
            return put(key, c);
        }
        return done(key, true, EMPTY); // Evict, and Unfence where there is no fence
    }

    private static Effect put(ModelKey key, Action.Put<Integer> c) {
        int version = (int) c.version();
        Value value = new Value(version, c.token(), c.stamp());
        if (key instanceof Fence fence) {
            boolean mine = fence.tokens().contains(c.token()) && fence.birth() == c.birth();
            boolean newest = mine && version >= fence.newest();
            ModelKey left = without(fence, c.token(), Math.max(version, fence.newest()));
            return done(key, true, left == EMPTY && newest ? value : left);
        }
        if (key instanceof Value there && there.version() > 0) {
            return done(key, there.version() < version, value);
        }
        return done(key, true, EMPTY);
    }

    /** The fence without a token; nothing where that was its last. */
    static ModelKey without(Fence fence, EntryId token, int newest) {
        java.util.TreeSet<EntryId> tokens = sorted();
        tokens.addAll(fence.tokens());
        tokens.remove(token);
        return tokens.isEmpty() ? EMPTY : new Fence(Set.copyOf(tokens), newest, fence.birth());
    }

    private static Effect executeUnleased(Scheme scheme, ModelKey key, Action.Command<Integer> command, int writer) {
        boolean versions = scheme == Scheme.TOMBSTONE;
        int stored = key instanceof Value v ? v.version() : key instanceof Tombstone t ? t.version() : -1;
        if (command instanceof Action.GetOrLease<Integer> || command instanceof Action.Get<Integer>) {
            return new Effect(key, found(key instanceof Tombstone ? EMPTY : key));
        }
        if (command instanceof Action.Fill<Integer> c) {
            int version = version(c.value());
            boolean newer = version > stored || (key instanceof Tombstone && version == stored);
            return done(key, !versions || newer, new Value(version, new EntryId(0, 0), 0));
        }
        if (command instanceof Action.Release<Integer>) {
            return done(key, false, key);
        }
        return done(key, true, versions ? new Tombstone(Math.max(writer, stored)) : EMPTY);
    }

    private static java.util.TreeSet<EntryId> sorted() {
        return new java.util.TreeSet<>(
                java.util.Comparator.comparingLong(EntryId::process).thenComparingLong(EntryId::number));
    }

    private static boolean holds(ModelKey key, Held held, EntryId id) {
        if (key instanceof Lease lease) {
            return held == Held.LEASE && lease.id().equals(id);
        }
        return key instanceof Value v && v.held() == held && v.id().equals(id);
    }

    private static Effect done(ModelKey before, boolean applied, ModelKey after) {
        return new Effect(applied ? after : before, new Event.Done<>(applied));
    }

    private static Event<Integer> found(ModelKey key) {
        return new Event.Found<>(seen(key), Event.Age.FRESH, 0);
    }

    static Seen<Integer> seen(ModelKey key) {
        if (key instanceof Lease lease) {
            return new Seen.Lease<>(lease.id());
        }
        if (key instanceof Value v) {
            return new Seen.Entry<>(v.id(), v.stamp(), 0, 0, v.version() == 0 ? null : v.version());
        }
        return key instanceof Fence ? new Seen.Fence<>() : new Seen.Absent<>();
    }

    static int version(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
