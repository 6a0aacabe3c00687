package io.keywright.cache;

import io.keywright.annotation.Consistency;
import io.keywright.cache.Event.Age;
import io.keywright.cache.ModelKey.Effect;
import io.keywright.cache.ModelKey.Scheme;
import io.keywright.cache.ModelState.Budget;
import io.keywright.cache.ModelState.Half;
import io.keywright.cache.ModelState.Reader;
import io.keywright.cache.ModelState.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen next in a state of the model: each command is one atomic step of the abstract Redis, and the real
 * {@link Read} and {@link Write} say which command that is and what follows from its reply.
 */
final class ProtocolModel {

    /** Where successors go. */
    interface Sink {
        void next(ModelState state, @Nullable String violated);
    }

    private final ModelConfig config;
    private final Read.Rules rules;

    ProtocolModel(ModelConfig config) {
        this.config = config;
        this.rules = config.rules();
    }

    ModelState start() {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < config.readers; i++) {
            readers.add(idle(config.reads));
        }
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < config.writers; i++) {
            writers.add(new Writer(null, null, -1, false));
        }
        return new ModelState(
                0, ModelKey.EMPTY, List.of(ModelKey.EMPTY), 1, readers, writers, List.of(), 0, config.budget);
    }

    /** P1: nobody has a step left, and Redis holds what is not the database's. */
    boolean isStaleForGood(ModelState s) {
        return s.late().isEmpty()
                && s.readers().stream().allMatch(Reader::isOver)
                && s.writers().stream().allMatch(Writer::isOver)
                && s.key() instanceof ModelKey.Value v
                && v.version() < s.db()
                && (!rules.stamped() || v.stamp() == s.stamp());
    }

    void successors(ModelState s, Sink out) {
        for (int i = 0; i < s.readers().size(); i++) {
            reader(s, i, out);
        }
        for (int i = 0; i < s.writers().size(); i++) {
            writer(s, i, out);
        }
        for (int i = 0; i < s.late().size(); i++) {
            List<Action.Command<Integer>> rest = new ArrayList<>(s.late());
            Action.Command<Integer> command = rest.remove(i);
            out.next(late(s, rest), null); // never arrives
            ModelKey after =
                    ModelKey.execute(config.scheme, s.key(), command, s.db()).key();
            boolean born = after instanceof ModelKey.Fence && !(s.key() instanceof ModelKey.Fence);
            out.next(key(late(s, rest), born && after instanceof ModelKey.Fence f ? f.bornLate() : after), null);
            if (config.grouped && command instanceof Action.Evict<Integer>) {
                out.next(stamp(late(s, rest), s.stamp() + 1), null);
            }
        }
        adversary(s, out);
    }

    private void adversary(ModelState s, Sink out) {
        if (s.key() instanceof ModelKey.Lease || s.key() instanceof ModelKey.Tombstone) {
            out.next(key(s, ModelKey.EMPTY), null);
        }
        if (s.key() instanceof ModelKey.Fence fence) {
            // The database ends a transaction before its fence expires, unless it is said to overrun.
            boolean over = fence.tokens().stream()
                    .allMatch(token -> s.writers().get((int) token.number()).isOver());
            if (over || config.overrun) {
                out.next(key(s, ModelKey.EMPTY), null);
            }
            // Each token has its own time: that of a writer that died goes while others stand, and marks the fence.
            for (EntryId token : fence.tokens()) {
                boolean ended = s.writers().get((int) token.number()).isOver();
                if (fence.tokens().size() > 1 && (ended || config.overrun)) {
                    out.next(
                            key(
                                    s,
                                    ModelKey.without(
                                            fence, token, config.droppedSilently ? fence.newest() : Integer.MAX_VALUE)),
                            null);
                }
            }
        }
        if (config.grouped && s.budget().faults() > 0) {
            out.next(stamp(fault(s), s.stamp() + 1), null); // the group's key is lost, and its next reader begins anew
        }
        if (s.budget().failovers() > 0) {
            if (s.behind().size() > 1) {
                out.next(behind(s, s.behind().subList(1, s.behind().size())), null);
            }
            ModelKey survives = s.behind().get(0);
            Budget b = s.budget();
            out.next(
                    new ModelState(
                            s.db(),
                            survives,
                            List.of(survives),
                            s.stamp() + 1,
                            s.readers(),
                            s.writers(),
                            s.late(),
                            s.returned(),
                            new Budget(b.readerCrashes(), b.writerCrashes(), b.faults(), b.failovers() - 1)),
                    null);
        }
    }

    // Readers

    private static Reader idle(int left) {
        return new Reader(left, -1, -1, null, null, -1, null);
    }

    private void reader(ModelState s, int i, Sink out) {
        Reader idle = s.readers().get(i);
        if (idle.isOver()) {
            return;
        }
        Reader r = idle;
        if (idle.read() == null) {
            boolean client = config.scheme == Scheme.CLIENT_TOKEN;
            EntryId id = client ? new EntryId(0, 0) : new EntryId(i + 1, idle.left());
            Step<Integer> begin = Read.begin(rules, id, 0);
            // The newest write of all that exist: 0 is the value that was there from the beginning.
            int committed = s.db();
            r = new Reader(idle.left(), s.returned(), committed, begin.next(), begin.action(), -1, null);
        } else if (s.budget().readerCrashes() > 0) {
            Budget b = s.budget();
            Budget less = new Budget(b.readerCrashes() - 1, b.writerCrashes(), b.faults(), b.failovers());
            out.next(budget(reader(s, i, idle(0)), less), null);
        }
        Action<Integer> action = Objects.requireNonNull(r.action());
        if (action instanceof Action.Command<Integer> command) {
            command(s, i, r, command, out);
        } else if (action instanceof Action.Load<Integer>) {
            tell(s, i, loaded(r, s.db()), new Event.Loaded<>(value(s.db())), out);
            if (s.budget().faults() > 0) {
                tell(fault(s), i, r, new Event.LoadFailed<>(), out);
            }
        } else if (action instanceof Action.Pause<Integer> pause) {
            tell(s, i, r, new Event.WaitedEnough<>(), out);
            boolean same = s.key() instanceof ModelKey.Lease lease && lease.id().equals(pause.holder());
            if (!same) {
                tell(s, i, r, new Event.Again<>(), out);
            }
            if (config.oneProcess) {
                join(s, i, r, pause.holder(), out);
            }
        }
    }

    private void join(ModelState s, int i, Reader r, EntryId holder, Sink out) {
        for (Reader other : s.readers()) {
            Read<Integer> read = other.read();
            if (read != null && read.id().equals(holder) && other.loaded() >= 0) {
                long stamp =
                        config.joinedBlindly ? Objects.requireNonNull(r.read()).stamp() : read.stamp();
                tell(s, i, r, new Event.Joined<>(holder, stamp, value(other.loaded())), out);
            }
        }
    }

    private void command(ModelState s, int i, Reader r, Action.Command<Integer> wanted, Sink out) {
        boolean late = config.stampedAtFill && wanted instanceof Action.Fill<Integer>;
        Action.Command<Integer> command = late && wanted instanceof Action.Fill<Integer> c
                ? new Action.Fill<>(c.lease(), s.stamp(), c.value())
                : wanted;
        Effect effect = ModelKey.execute(config.scheme, s.key(), command, 0);
        ModelState executed = key(s, effect.key());
        boolean reads = effect.reply() instanceof Event.Found;
        // A reply is judged under the master that gives it; groups are asked for by themselves.
        long stamp =
                config.epochs ? s.stamp() : Objects.requireNonNull(r.read()).stamp();
        if (config.epochs && command instanceof Action.TakeOver<Integer> c && c.stamp() != stamp) {
            tell(executed, i, r, new Event.Failed<>(), out); // what was seen there was another master's
        } else if (!(effect.reply() instanceof Event.Found<Integer> found)) {
            tell(executed, i, r, effect.reply(), out);
        } else if (!config.grouped || command instanceof Action.TakeOver<Integer>) {
            found(executed, i, r, found.seen(), stamp, out);
        } else if (r.half() == null) {
            // Key and group are asked for together, and anything may happen between the two.
            out.next(reader(s, i, half(r, new Half(s.stamp(), null))), null);
            out.next(reader(executed, i, half(r, new Half(-1, found))), null);
        } else if (r.half().reply() == null) {
            found(executed, i, half(r, null), found.seen(), r.half().stamp(), out);
        } else {
            found(s, i, half(r, null), r.half().reply().seen(), s.stamp(), out);
            return;
        }
        if (s.budget().faults() > 0) {
            ModelState worse = fault(s);
            tell(arrivesLate(worse, command), i, r, new Event.Failed<>(), out);
            tell(worse, i, r, new Event.Refused<>(), out);
            if (!reads) {
                tell(arrivesLate(key(worse, effect.key()), command), i, r, effect.reply(), out);
            } else {
                // Executed, its reply lost, and sent again before anything else happens to the reader.
                out.next(reader(key(worse, effect.key()), i, r), null);
            }
        }
    }

    private void found(ModelState s, int i, Reader r, Seen<Integer> seen, long stamp, Sink out) {
        tell(s, i, r, new Event.Found<>(seen, Age.FRESH, stamp), out);
        if (config.aging) {
            tell(s, i, r, new Event.Found<>(seen, Age.DUE, stamp), out);
            tell(s, i, r, new Event.Found<>(seen, Age.STALE, stamp), out);
            tell(s, i, r, new Event.Found<>(seen, Age.CLAIMED, stamp), out);
        }
    }

    private static Reader half(Reader r, @Nullable Half half) {
        return new Reader(r.left(), r.returned(), r.committed(), r.read(), r.action(), r.loaded(), half);
    }

    private void tell(ModelState s, int i, Reader r, Event<Integer> event, Sink out) {
        Step<Integer> step = Objects.requireNonNull(r.read()).on(event);
        String violated = step.answer() == null ? null : judge(r, step.answer());
        boolean over = step.action() == null;
        Reader after = over
                ? idle(r.left() - 1)
                : new Reader(r.left(), r.returned(), r.committed(), step.next(), step.action(), r.loaded(), null);
        ModelState next = reader(s, i, after);
        out.next(step.aside() == null ? next : arrivesLate(next, step.aside()), violated);
    }

    private static @Nullable String judge(Reader r, Answer<Integer> answer) {
        if (answer.how() == ReadResult.FAILED) {
            return null;
        }
        int version = ModelKey.version(answer.value());
        return version < r.returned() ? "P2" : version < r.committed() ? "P3" : null;
    }

    private static @Nullable Integer value(int version) {
        return version == 0 ? null : version;
    }

    private static Reader loaded(Reader r, int version) {
        return new Reader(r.left(), r.returned(), r.committed(), r.read(), r.action(), version, null);
    }

    // Writers

    private void writer(ModelState s, int i, Sink out) {
        Writer idle = s.writers().get(i);
        if (idle.isOver()) {
            return;
        }
        Writer w = idle;
        if (idle.write() == null) {
            Consistency level = config.evicting ? Consistency.LEASE : config.level;
            Write.WriteStep<Integer> begin = Write.begin(level, isThrough(i), new EntryId(0, i));
            w = new Writer(begin.next(), begin.action(), -1, false);
        } else if (s.budget().writerCrashes() > 0) {
            Budget b = s.budget();
            Budget less = new Budget(b.readerCrashes(), b.writerCrashes() - 1, b.faults(), b.failovers());
            out.next(budget(writer(s, i, new Writer(null, null, w.version(), true)), less), null);
        }
        Action<Integer> action = Objects.requireNonNull(w.action());
        if (action instanceof Action.Work<Integer>) {
            int version = s.db() + 1;
            Writer committed = new Writer(w.write(), action, version, false);
            tell(
                    db(s, version),
                    i,
                    committed,
                    isThrough(i) ? new Event.Committed<>(version, version) : new Event.Worked<>(),
                    out);
            if (s.budget().faults() > 0) {
                tell(fault(s), i, w, new Event.Worked<>(), out); // rolled back
            }
        } else if (action instanceof Action.Command<Integer> wanted) {
            // Where there are fences, an eviction is one that spares them.
            Action.Command<Integer> command = config.level.isFenced() && wanted instanceof Action.Evict<Integer>
                    ? new Action.Unfence<>(new EntryId(0, i))
                    : wanted;
            boolean ofGroup = config.grouped && i % 2 == 0 && command instanceof Action.Evict<Integer>;
            ModelKey after = config.throughBlindly && command instanceof Action.Put<Integer> put
                    ? new ModelKey.Value((int) put.version(), put.token(), put.stamp())
                    : ModelKey.execute(config.scheme, s.key(), command, w.version())
                            .key();
            ModelState executed = ofGroup ? stamp(s, s.stamp() + 1) : key(s, after);
            if (config.acknowledged && command instanceof Action.Fence<Integer>) {
                executed = behind(executed, List.of(executed.key()));
            }
            boolean fences = isThrough(i) && command instanceof Action.Fence<Integer>;
            Event<Integer> done = fences && after instanceof ModelKey.Fence fence
                    ? new Event.Fenced<>(fence.birth(), s.stamp())
                    : new Event.Done<>(true);
            tell(twice(executed, w, command), i, w, done, out);
            if (s.budget().faults() > 0) {
                tell(arrivesLate(fault(s), command), i, w, new Event.Failed<>(), out);
                tell(arrivesLate(fault(executed), command), i, w, done, out);
            }
        }
    }

    private boolean isThrough(int writer) {
        return config.through && (config.writers - writer) % 2 == 1;
    }

    private ModelState twice(ModelState s, Writer w, Action.Command<Integer> command) {
        boolean again = config.scheme == Scheme.DOUBLE_DELETE && w.version() >= 0;
        return again ? arrivesLate(s, command) : s;
    }

    private void tell(ModelState s, int i, Writer w, Event<Integer> event, Sink out) {
        Write.WriteStep<Integer> step = Objects.requireNonNull(w.write()).on(event);
        Writer after = new Writer(step.next(), step.action(), w.version(), false);
        ModelState next = writer(s, i, after);
        boolean returns = after.isOver() && w.version() > s.returned();
        out.next(returns ? returned(next, w.version()) : next, null);
    }

    // Parts of a state changed

    private ModelState key(ModelState s, ModelKey key) {
        if (key.equals(s.key())) {
            return s;
        }
        List<ModelKey> behind = new ArrayList<>(s.budget().failovers() > 0 ? s.behind() : List.of());
        behind.add(key);
        return new ModelState(
                s.db(), key, behind, s.stamp(), s.readers(), s.writers(), s.late(), s.returned(), s.budget());
    }

    private static ModelState stamp(ModelState s, int stamp) {
        return new ModelState(
                s.db(), s.key(), s.behind(), stamp, s.readers(), s.writers(), s.late(), s.returned(), s.budget());
    }

    private static ModelState behind(ModelState s, List<ModelKey> behind) {
        return new ModelState(
                s.db(),
                s.key(),
                List.copyOf(behind),
                s.stamp(),
                s.readers(),
                s.writers(),
                s.late(),
                s.returned(),
                s.budget());
    }

    private static ModelState db(ModelState s, int version) {
        return new ModelState(
                version, s.key(), s.behind(), s.stamp(), s.readers(), s.writers(), s.late(), s.returned(), s.budget());
    }

    private static ModelState returned(ModelState s, int version) {
        return new ModelState(
                s.db(), s.key(), s.behind(), s.stamp(), s.readers(), s.writers(), s.late(), version, s.budget());
    }

    private static ModelState reader(ModelState s, int i, Reader r) {
        List<Reader> readers = new ArrayList<>(s.readers());
        readers.set(i, r);
        return new ModelState(
                s.db(), s.key(), s.behind(), s.stamp(), readers, s.writers(), s.late(), s.returned(), s.budget());
    }

    private static ModelState writer(ModelState s, int i, Writer w) {
        List<Writer> writers = new ArrayList<>(s.writers());
        writers.set(i, w);
        return new ModelState(
                s.db(), s.key(), s.behind(), s.stamp(), s.readers(), writers, s.late(), s.returned(), s.budget());
    }

    private static ModelState late(ModelState s, List<Action.Command<Integer>> late) {
        return new ModelState(
                s.db(), s.key(), s.behind(), s.stamp(), s.readers(), s.writers(), late, s.returned(), s.budget());
    }

    /** In an order of their own, so that states do not differ by the order alone. */
    private static ModelState arrivesLate(ModelState s, Action.Command<Integer> command) {
        if (s.late().contains(command)) {
            return s;
        }
        List<Action.Command<Integer>> late = new ArrayList<>(s.late());
        late.add(command);
        late.sort(Comparator.comparing(Object::toString));
        return late(s, late);
    }

    private static ModelState budget(ModelState s, Budget budget) {
        return new ModelState(
                s.db(), s.key(), s.behind(), s.stamp(), s.readers(), s.writers(), s.late(), s.returned(), budget);
    }

    private static ModelState fault(ModelState s) {
        Budget b = s.budget();
        return budget(s, new Budget(b.readerCrashes(), b.writerCrashes(), b.faults() - 1, b.failovers()));
    }
}
