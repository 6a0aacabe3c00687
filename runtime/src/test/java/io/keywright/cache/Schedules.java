package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs readers and writers of one key in every order of their steps, on a real server, one command at a time. */
final class Schedules {

    /** What the commands are: ours, or those of a scheme that is known to fail. */
    enum Scheme {
        OURS,
        PLAIN,
        DOUBLE_DELETE,
        CLIENT_TOKEN,
        /** Ours, where writers evict a group of the key. */
        GROUP,
        /** The same, stamped with the generation that is found when the value is stored. */
        GROUP_STAMPED_LATE,
        /** Ours, where writers put what they wrote. */
        THROUGH,
        /** Writers that put what they wrote, whatever is there. */
        THROUGH_BLINDLY;

        boolean isGrouped() {
            return this == GROUP || this == GROUP_STAMPED_LATE;
        }
    }

    /** How many orders were run, and how many left an old value for good. */
    record Count(int orders, int stale) {}

    private static final String KEY = "k";
    private static final int READER_STEPS = 3;

    private final CacheCore<String, Row> core;
    private final Scheme scheme;
    private final Consistency level;
    private final CachedKey<String> key;
    private final EntryIds ids = new EntryIds();
    private long database;
    private int orders;
    private int stale;

    Schedules(CacheCore<String, Row> core, Scheme scheme, Consistency level) {
        this.core = core;
        this.scheme = scheme;
        this.level = level;
        this.key = core.cached(KEY);
    }

    Count run(int readers, int writers) {
        boolean three = scheme == Scheme.DOUBLE_DELETE || scheme == Scheme.THROUGH || level == Consistency.FENCED;
        int writerSteps = three ? 3 : 2;
        int[] left = new int[readers + writers];
        for (int i = 0; i < left.length; i++) {
            left[i] = i < readers ? READER_STEPS : writerSteps;
        }
        orders = 0;
        stale = 0;
        permute(left, readers, new ArrayList<>());
        return new Count(orders, stale);
    }

    private void permute(int[] left, int readers, List<Integer> order) {
        boolean complete = true;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0) {
                complete = false;
                left[i]--;
                order.add(i);
                permute(left, readers, order);
                order.remove(order.size() - 1);
                left[i]++;
            }
        }
        if (complete) {
            orders++;
            stale += isStaleAfter(order, readers, left.length) ? 1 : 0;
        }
    }

    private boolean isStaleAfter(List<Integer> order, int readers, int processes) {
        core.commands.evict(List.of(key.array())).await();
        database = 1;
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            all.add(i < readers ? new Reader() : new Writer());
        }
        for (int process : order) {
            all.get(process).step();
        }
        Event.Found<Row> left = find();
        return left.seen() instanceof Seen.Entry<Row> row
                && row.stamp() == left.stamp()
                && Objects.requireNonNull(row.payload()).version() < database;
    }

    private Event.Found<Row> find() {
        return (Event.Found<Row>) send(new Action.Get<>());
    }

    private Event<Row> send(Action.Command<Row> command) {
        return core.send(key, command, 0).await();
    }

    private Event<Row> set(EntryId id, @Nullable Row row) {
        long version = Objects.requireNonNull(row).version();
        byte[] payload = Long.toString(version).getBytes(UTF_8);
        byte[] entry = EntryFormat.entry(id, 0, Long.MAX_VALUE / 4, 0, version, payload);
        Entries.current().put(core.channel, key.array(), entry).await();
        return new Event.Done<>(true);
    }

    private interface Process {
        void step();
    }

    private final class Reader implements Process {

        private final EntryId id = scheme == Scheme.CLIENT_TOKEN ? new EntryId(1, 1) : ids.next();
        private @Nullable Read<Row> read;
        private @Nullable Action<Row> action;

        @Override
        public void step() {
            if (read == null) {
                follow(Read.begin(core.rules, id, 0));
            }
            if (action instanceof Action.Load<Row>) {
                tell(new Event.Loaded<>(new Row(KEY, database)));
            } else if (action instanceof Action.Command<Row> command) {
                tell(sendAs(command));
                if (action instanceof Action.Pause<Row>) {
                    tell(new Event.WaitedEnough<>());
                }
            }
        }

        private Event<Row> sendAs(Action.Command<Row> command) {
            if (scheme == Scheme.PLAIN || scheme == Scheme.DOUBLE_DELETE) {
                return plainly(command);
            }
            return scheme == Scheme.GROUP_STAMPED_LATE && command instanceof Action.Fill<Row> fill
                    ? send(new Action.Fill<>(fill.lease(), find().stamp(), fill.value()))
                    : send(command);
        }

        private Event<Row> plainly(Action.Command<Row> command) {
            if (command instanceof Action.Fill<Row> fill) {
                return set(id, fill.value());
            }
            return send(new Action.Get<>());
        }

        private void tell(Event<Row> event) {
            follow(Objects.requireNonNull(read).on(event));
        }

        private void follow(Step<Row> step) {
            read = step.next();
            action = step.action();
        }
    }

    private final class Writer implements Process {

        private Write.@Nullable WriteStep<Row> step;
        private @Nullable Row row;
        private int steps;

        @Override
        public void step() {
            steps++;
            if (step == null) {
                step = Write.begin(level, scheme == Scheme.THROUGH, ids.next());
            }
            if (step.action() instanceof Action.Work<Row>) {
                database++;
                row = new Row(KEY, database);
                step = step.next().on(new Event.Committed<>(database, row));
            } else if (step.action() instanceof Action.Command<Row> command) {
                step = step.next().on(evict(command));
            } else if (scheme == Scheme.DOUBLE_DELETE && steps == 3) {
                send(new Action.Evict<>());
            }
        }

        private Event<Row> evict(Action.Command<Row> command) {
            if (scheme == Scheme.THROUGH && command instanceof Action.Fence<Row> fence) {
                return core.fence(key, fence.token()).await();
            }
            if (scheme == Scheme.THROUGH_BLINDLY) {
                return set(ids.next(), row);
            }
            if (key.groups().isEmpty()) {
                return send(command);
            }
            core.commands.evict(List.of(key.groups().get(0).array())).await();
            return new Event.Done<>(true);
        }
    }
}
