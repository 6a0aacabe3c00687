package io.keywright.cache;

import io.keywright.cache.Journal.Pending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The evictions of one key pattern that go to one server, the oldest first. What the server has refused stands apart,
 * behind all that it has not been asked for: it is tried one at a time, in turn, until the server takes one of it. All
 * of it is guarded by the journal.
 */
final class EvictionLine {

    /** Rights are given by pattern, so that what is refused is mostly of one pattern. */
    record Name(Object server, String keyPattern) {}

    final Name name;
    final Pause pause;

    /** Whether somebody sends, or will. */
    boolean scheduled;

    private final Map<EntryId, Pending> waiting = new LinkedHashMap<>();

    /** Each of these the server has refused by itself; those that it refused last are last. */
    private final Map<EntryId, Pending> refused = new LinkedHashMap<>();

    /** @param retry is given the line when its pause is over */
    EvictionLine(Name name, CacheContext context, Consumer<EvictionLine> retry) {
        this.name = name;
        this.pause = new Pause(context, () -> retry.accept(this));
    }

    boolean isEmpty() {
        return waiting.isEmpty() && refused.isEmpty();
    }

    boolean hasUntried() {
        return !waiting.isEmpty();
    }

    /** Its turn comes when those before it have had theirs. */
    void add(Pending eviction) {
        waiting.put(eviction.token(), eviction);
    }

    void addRefused(Pending eviction) {
        refused.put(eviction.token(), eviction);
    }

    void remove(EntryId token) {
        waiting.remove(token);
        refused.remove(token);
    }

    /** If it was refused before, so were the others, perhaps, for a reason that is gone. */
    void removeDelivered(EntryId token) {
        waiting.remove(token);
        if (refused.remove(token) != null) {
            waiting.putAll(refused);
            refused.clear();
        }
    }

    /** The one to begin with. */
    List<Pending> first() {
        return all().limit(1).toList();
    }

    List<Pending> untried(int most) {
        return waiting.values().stream().limit(most).toList();
    }

    /** So many that have not been tried, and the one that was refused longest ago. */
    List<Pending> untriedAndOneRefused(int most) {
        List<Pending> some = new ArrayList<>(untried(most));
        refused.values().stream().limit(1).forEach(some::add);
        return some;
    }

    Stream<Pending> all() {
        return Stream.concat(waiting.values().stream(), refused.values().stream());
    }

    void clear() {
        waiting.clear();
        refused.clear();
    }
}
