package io.keywright.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on the caches' threads, one at a time, in the order in which they came; what one throws keeps no other
 * from its turn. Whoever gives it tasks sees to it that not any number of them wait. For any thread.
 */
final class InTurn {

    private static final Logger LOG = System.getLogger(InTurn.class.getName());

    private final CacheContext context;

    // guarded by this
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    InTurn(CacheContext context) {
        this.context = context;
    }

    void execute(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        context.execute(this::runAll);
    }

    private void runAll() {
        for (Runnable task = next(true); task != null; task = next(true)) {
            run(task);
        }
    }

    /** Runs on this thread what has not begun; one task may still be running on another. */
    void runLeft() {
        for (Runnable task = next(false); task != null; task = next(false)) {
            run(task);
        }
    }

    private synchronized @Nullable Runnable next(boolean inTurn) {
        Runnable task = tasks.poll();
        if (task == null && inTurn) {
            running = false;
        }
        return task;
    }

    /** Runs a task on this thread, at once; never throws. */
    static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            // By its name only: what the application throws may quote a key.
            LOG.log(
                    Level.WARNING,
                    "What was called by the caches threw {0}",
                    e.getClass().getName());
        }
    }
}
