package io.keywright.cache;

import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
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
        CLIENT_TOKEN
    }

    /** How many orders were run, and how many left an old value for good. */
    record Count(int orders, int stale) {}

    private static final String KEY = "k";
    private static final int READER_STEPS = 3;

    private final CacheCore<String, Row> core;
    private final Scheme scheme;
    private final Consistency level;
    private final byte[] bytes;
    private final EntryIds ids = new EntryIds();
    private long database;
    private int orders;
    private int stale;

    Schedules(CacheCore<String, Row> core, Scheme scheme, Consistency level) {
        this.core = core;
        this.scheme = scheme;
        this.level = level;
        this.bytes = core.encode(KEY);
    }

    Count run(int readers, int writers) {
        int writerSteps = scheme == Scheme.DOUBLE_DELETE || level == Consistency.FENCED ? 3 : 2;
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
        core.commands.evict(List.of(bytes)).await();
        database = 1;
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            all.add(i < readers ? new Reader() : new Writer());
        }
        for (int process : order) {
            all.get(process).step();
        }
        Seen<byte[]> left = core.commands.get(bytes).await();
        return left instanceof Seen.Entry<byte[]> entry
                && ((Event.Found<Row>) core.found(KEY, entry)).seen() instanceof Seen.Entry<Row> row
                && Objects.requireNonNull(row.payload()).version() < database;
    }

    private Event<Row> send(Action.Command<Row> command) {
        return core.send(KEY, bytes, command, 0).await();
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
                tell(scheme == Scheme.PLAIN || scheme == Scheme.DOUBLE_DELETE ? plainly(command) : send(command));
                if (action instanceof Action.Pause<Row>) {
                    tell(new Event.WaitedEnough<>());
                }
            }
        }

        private Event<Row> plainly(Action.Command<Row> command) {
            if (command instanceof Action.Fill<Row> fill) {
                byte[] entry = core.entry(id, 0, fill.value(), 60_000, 0);
                core.channel
                        .send(
                                new Command<>(
                                        CommandType.SET,
                                        new StatusOutput<>(ByteArrayCodec.INSTANCE),
                                        CommandChannel.args().addKey(bytes).addValue(entry)),
                                ok -> ok)
                        .await();
                return new Event.Done<>(true);
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
        private int steps;

        @Override
        public void step() {
            steps++;
            if (step == null) {
                step = Write.begin(level, ids.next());
            }
            if (step.action() instanceof Action.Work<Row>) {
                database++;
                step = step.next().on(new Event.Worked<>());
            } else if (step.action() instanceof Action.Command<Row> command) {
                step = step.next().on(send(command));
            } else if (scheme == Scheme.DOUBLE_DELETE && steps == 3) {
                send(new Action.Evict<>());
            }
        }
    }
}
