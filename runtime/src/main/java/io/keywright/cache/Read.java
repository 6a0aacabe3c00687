package io.keywright.cache;

import io.keywright.cache.Action.Held;
import io.keywright.cache.Event.Age;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of one read of one key: given what happened, it says what to do next. Immutable, without IO, clock and
 * randomness: the driver, the interleaving tests and the model checker all run this class.
 *
 * <p>A hit is one command. A miss is two: the first leaves a lease, under which the second stores what was loaded in
 * between. Whoever evicts the key in the meantime removes the lease, and the store is refused.
 *
 * @param rules what does not change from read to read
 * @param stage what was asked for last
 * @param id unique to this read: of its lease, or of the entry it refreshes
 * @param stamp under which it reads: an entry that was stored under another one is a miss, and what is stored is stored
 *     under this one, which was there before the load began
 * @param refreshed the entry that is loaded anew
 */
record Read<P>(
        Rules rules,
        Stage stage,
        EntryId id,
        long stamp,
        @Nullable Refreshed<P> refreshed) {

    /**
     * What holds for all reads of a store.
     *
     * @param getFirst whether to look before leasing: dearer on a miss, cheaper for the server on a hit
     * @param negatives whether a missing value is stored
     * @param staleOnErrorOnly whether a stale entry is given only where loading it anew fails
     * @param stamped whether an entry counts only under the stamp under which it was loaded: that of its groups'
     *     generations, or of the master
     */
    record Rules(boolean getFirst, boolean negatives, boolean staleOnErrorOnly, boolean stamped) {}

    /** What was asked for last. */
    enum Stage {
        LEASING,
        LOOKING,
        /** Looking where the server refuses writes, or nothing may be stored. */
        LOOKING_ONLY,
        TAKING_OVER,
        WAITING,
        LOADING,
        /** Loading what must not be stored. */
        LOADING_ONLY,
        FILLING,
        RELEASING,
        CLAIMING,
        RELOADING,
        REFRESHING,
        END
    }

    /**
     * An entry that is loaded anew; to be stored, or where nothing may be stored for this caller alone.
     *
     * @param fallback what the caller gets if that fails; null if it has its answer already
     */
    record Refreshed<P>(Held held, @Nullable Answer<P> fallback) {}

    /** Begins a read. */
    static <P> Step<P> begin(Rules rules, EntryId id, long stamp) {
        return new Read<P>(rules, Stage.LEASING, id, stamp, null).ask();
    }

    /** Begins a read of a server that is known not to answer. */
    static <P> Step<P> beginWithout(Rules rules, EntryId id) {
        return new Read<P>(rules, Stage.LEASING, id, 0, null).loadOnly();
    }

    /** Begins a read that may take what is stored, and stores nothing: that of an open transaction. */
    static <P> Step<P> beginLooking(Rules rules, EntryId id) {
        return Step.of(new Read<>(rules, Stage.LOOKING_ONLY, id, 0, null), new Action.Get<>());
    }

    /** What follows from an event. */
    Step<P> on(Event<P> event) {
        return switch (stage) {
            case LEASING, LOOKING, LOOKING_ONLY, TAKING_OVER -> onReply(event);
            case WAITING -> onWaited(event);
            case LOADING -> onLoaded(event);
            case LOADING_ONLY -> Step.end(this, passed(answer(event, ReadResult.PASSED)));
            case CLAIMING -> onClaimed(Objects.requireNonNull(refreshed), event);
            case RELOADING -> onReloaded(Objects.requireNonNull(refreshed), event);
            case FILLING -> onFilled(event);
            case RELEASING, REFRESHING -> Step.end(this, null);
            case END -> throw new IllegalStateException("the read is over");
        };
    }

    /** Whether the reply that it waits for is to say what is stored. */
    boolean isAsking() {
        return switch (stage) {
            case LEASING, LOOKING, LOOKING_ONLY, TAKING_OVER -> true;
            default -> false;
        };
    }

    private Step<P> ask() {
        return rules.getFirst() ? Step.of(at(Stage.LOOKING), new Action.Get<>()) : lease();
    }

    private Step<P> lease() {
        return Step.of(at(Stage.LEASING), new Action.GetOrLease<>(id));
    }

    private Step<P> onReply(Event<P> event) {
        if (event instanceof Event.Found<P> found) {
            return under(found.stamp()).onSeen(found.seen(), found.age());
        }
        if (event instanceof Event.Refused && (stage == Stage.LEASING || stage == Stage.TAKING_OVER)) {
            return Step.of(at(Stage.LOOKING_ONLY), new Action.Get<>());
        }
        // The lease may be there without us knowing, or come late. It is not ours to fill under, but to clear away.
        boolean leased = stage == Stage.LEASING || stage == Stage.TAKING_OVER;
        return leased
                ? new Step<>(at(Stage.LOADING_ONLY), new Action.Load<>(), new Action.Release<>(Held.LEASE, id), null)
                : loadOnly();
    }

    private Step<P> onSeen(Seen<P> seen, Age age) {
        if (seen instanceof Seen.Absent) {
            return switch (stage) {
                case LOOKING -> lease();
                case LOOKING_ONLY -> loadOnly();
                default -> load();
            };
        }
        if (seen instanceof Seen.Lease<P> lease) {
            if (lease.id().equals(id)) {
                return load(); // a lost reply's command was executed after all
            }
            return stage == Stage.LOOKING_ONLY
                    ? loadOnly()
                    : Step.of(at(Stage.WAITING), new Action.Pause<>(lease.id()));
        }
        if (seen instanceof Seen.Entry<P> entry && isCurrent(entry.stamp())) {
            return onEntry(entry, age);
        }
        boolean replaceable = !(seen instanceof Seen.Fence);
        return replaceable && stage != Stage.LOOKING_ONLY && stage != Stage.TAKING_OVER ? takeOver(seen) : loadOnly();
    }

    private boolean isCurrent(long other) {
        return !rules.stamped() || (other == stamp && stamp != 0);
    }

    private Step<P> takeOver(Seen<P> seen) {
        return Step.of(at(Stage.TAKING_OVER), new Action.TakeOver<>(seen, id, stamp));
    }

    private Step<P> onEntry(Seen.Entry<P> entry, Age age) {
        ReadResult how = age == Age.STALE || age == Age.CLAIMED ? ReadResult.STALE : ReadResult.HIT;
        Answer<P> answer = new Answer<>(how, entry.payload());
        boolean wait = rules.staleOnErrorOnly() && age == Age.STALE;
        Held held = entry.payload() == null ? Held.NEGATIVE : Held.VALUE;
        if (stage == Stage.LOOKING_ONLY && wait) {
            return Step.of(
                    new Read<>(rules, Stage.LOADING_ONLY, id, stamp, new Refreshed<>(held, answer)),
                    new Action.Load<>());
        }
        if (age == Age.FRESH || age == Age.CLAIMED || stage == Stage.LOOKING_ONLY) {
            return Step.end(this, answer);
        }
        Read<P> claiming = new Read<>(rules, Stage.CLAIMING, id, stamp, new Refreshed<>(held, wait ? answer : null));
        Action<P> claim = new Action.Claim<>(held, entry.id(), id);
        return wait ? Step.of(claiming, claim) : Step.answering(claiming, claim, answer);
    }

    private Step<P> load() {
        return Step.of(at(Stage.LOADING), new Action.Load<>());
    }

    private Step<P> loadOnly() {
        return Step.of(at(Stage.LOADING_ONLY), new Action.Load<>());
    }

    private Step<P> onWaited(Event<P> event) {
        if (event instanceof Event.Joined<P> joined) {
            // A group may have been evicted since that load began, which does not touch the leases of its keys.
            return isCurrent(joined.stamp())
                    ? Step.end(this, new Answer<>(ReadResult.JOINED, joined.value()))
                    : takeOver(new Seen.Lease<>(joined.lease()));
        }
        if (event instanceof Event.LoadFailed) {
            return Step.end(this, answer(event, ReadResult.JOINED)); // the load that was joined has failed
        }
        return event instanceof Event.Again ? ask() : loadOnly();
    }

    private Step<P> onLoaded(Event<P> event) {
        Answer<P> answer = answer(event, ReadResult.LOADED);
        boolean store = answer.how() == ReadResult.LOADED && (answer.value() != null || rules.negatives());
        return store
                ? Step.answering(at(Stage.FILLING), new Action.Fill<>(id, stamp, answer.value()), answer)
                : Step.answering(at(Stage.RELEASING), new Action.Release<>(Held.LEASE, id), answer);
    }

    private Step<P> onFilled(Event<P> event) {
        return event instanceof Event.Done
                ? Step.end(this, null)
                : Step.of(at(Stage.RELEASING), new Action.Release<>(Held.LEASE, id));
    }

    private Step<P> onClaimed(Refreshed<P> entry, Event<P> event) {
        boolean won = event instanceof Event.Done<P> done && done.applied();
        // Whoever lost leaves the entry to the winner.
        return won ? Step.of(at(Stage.RELOADING), new Action.Load<>()) : Step.end(this, entry.fallback());
    }

    private Step<P> onReloaded(Refreshed<P> entry, Event<P> event) {
        Answer<P> loaded = answer(event, ReadResult.LOADED);
        if (loaded.how() == ReadResult.FAILED) {
            return Step.end(this, entry.fallback());
        }
        P value = loaded.value();
        Action<P> store = value != null || rules.negatives()
                ? new Action.Refresh<>(entry.held(), id, stamp, value)
                : new Action.Release<>(entry.held(), id);
        return new Step<>(at(Stage.REFRESHING), store, null, entry.fallback() == null ? null : loaded);
    }

    /** What was loaded and is not stored; or in place of a failure the stale entry, if there is one. */
    private Answer<P> passed(Answer<P> loaded) {
        Answer<P> fallback = refreshed == null ? null : refreshed.fallback();
        return loaded.how() == ReadResult.FAILED && fallback != null ? fallback : loaded;
    }

    private Answer<P> answer(Event<P> event, ReadResult how) {
        return event instanceof Event.Loaded<P> loaded
                ? new Answer<>(how, loaded.value())
                : new Answer<>(ReadResult.FAILED, null);
    }

    Read<P> at(Stage stage) {
        return new Read<>(rules, stage, id, stamp, refreshed);
    }

    private Read<P> under(long found) {
        return new Read<>(rules, stage, id, found, refreshed);
    }
}
