package io.keywright.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs two reads, a change elsewhere and an eviction by this process of one key in every order of their steps, on the
 * real watches and copies; the server and the one ordered connection are played.
 */
final class NearOrders {

    private static final KeyBytes KEY = new KeyBytes(new byte[] {1});

    private final boolean watchLate;
    private int count;
    private int stale;
    private int kept;

    /** @param watchLate whether a read watches only once it has its answer: wrong, and to be caught */
    NearOrders(boolean watchLate) {
        this.watchLate = watchLate;
    }

    int count() {
        return count;
    }

    int stale() {
        return stale;
    }

    int kept() {
        return kept;
    }

    /** Goes through all schedules: each is the list of choices at its steps, and the last one that can be raised is. */
    void run() {
        List<Integer> choices = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Integer> widths = new ArrayList<>();
            World world = new World();
            int step = 0;
            while (true) {
                List<Runnable> open = world.open();
                if (open.isEmpty()) {
                    break;
                }
                if (step == choices.size()) {
                    choices.add(0);
                }
                widths.add(open.size());
                open.get(choices.get(step)).run();
                world.look();
                step++;
            }
            count++;
            stale += world.isStale() ? 1 : 0;
            kept += world.isKept() ? 1 : 0;
            more = next(choices, widths);
        }
    }

    private static boolean next(List<Integer> choices, List<Integer> widths) {
        while (!choices.isEmpty()) {
            int last = choices.size() - 1;
            int raised = choices.get(last) + 1;
            if (raised < widths.get(last)) {
                choices.set(last, raised);
                return true;
            }
            choices.remove(last);
        }
        return false;
    }

    /** One run. */
    private final class World {

        private final Watches watches = new Watches();
        private final NearCopies<String, Long> copies = WatchesTest.copies(watches);
        private final TrackedSession session = new WatchesTest.Session();
        private final Deque<Runnable> connection = new ArrayDeque<>();
        private final List<Reader> readers = List.of(new Reader(), new Reader());
        private long version = 1;
        private boolean tracked;
        private boolean changed;
        private long evicted;
        private boolean forgotten;
        private boolean broken;

        List<Runnable> open() {
            List<Runnable> open = new ArrayList<>();
            readers.forEach(reader -> reader.open(open));
            if (!changed) {
                open.add(() -> {
                    changed = true;
                    write();
                });
            }
            if (evicted == 0) {
                open.add(() -> {
                    write();
                    evicted = version;
                });
            } else if (!forgotten) {
                open.add(() -> {
                    watches.changed(KEY);
                    forgotten = true;
                });
            }
            if (!connection.isEmpty()) {
                open.add(() -> connection.remove().run());
            }
            return open;
        }

        private void write() {
            version++;
            if (tracked) {
                tracked = false;
                connection.add(() -> watches.changed(KEY));
            }
        }

        /** A hit now: after the eviction has returned, nothing older than it. */
        void look() {
            Long copy = copy();
            broken |= forgotten && copy != null && copy < evicted;
        }

        private @Nullable Long copy() {
            NearEntry<String, Long> copy = copies.get("k");
            return copy == null || !copy.isTrusted(System.nanoTime())
                    ? null
                    : copy.await().orElseThrow();
        }

        boolean isStale() {
            Long copy = copy();
            return broken || (copy != null && copy != version);
        }

        boolean isKept() {
            return copy() != null;
        }

        /** Watches, asks, is answered, keeps. */
        private final class Reader {

            private int step;
            private @Nullable Watch watch;
            private long answer;

            void open(List<Runnable> open) {
                switch (step) {
                    case 0 ->
                        open.add(() -> {
                            step++;
                            if (!watchLate) {
                                watch = watches.acquire(KEY, session);
                            }
                        });
                    case 1 ->
                        open.add(() -> {
                            step++;
                            tracked = true;
                            long found = version;
                            connection.add(() -> {
                                step++;
                                answer = found;
                            });
                        });
                    case 3 ->
                        open.add(() -> {
                            step++;
                            Watch mine = watch == null ? watches.acquire(KEY, session) : watch;
                            WatchesTest.entry(answer, mine, copies).keep();
                        });
                    default -> {}
                }
            }
        }
    }
}
