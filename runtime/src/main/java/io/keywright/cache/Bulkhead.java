package io.keywright.cache;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Lets so many tasks run at once, so many wait, and refuses the rest. Never blocks. For any thread. */
final class Bulkhead {

    private final int limit;
    private final int room;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Bulkhead(int limit, int room, Executor executor) {
        this.limit = limit;
        this.room = room;
        this.executor = executor;
    }

    /**
     * Runs a task, now or when it is its turn; whoever runs it calls {@link #leave} when it is over, whatever happens.
     *
     * @return false if it was refused
     * @throws java.util.concurrent.RejectedExecutionException if the executor refuses it
     */
    boolean enter(Runnable task) {
        synchronized (this) {
            if (running >= limit) {
                return waiting.size() < room && waiting.add(task);
            }
            running++;
        }
        try {
            executor.execute(task);
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
        return true;
    }

    /** A task is over: the next takes its place. */
    void leave() {
        while (true) {
            Runnable next;
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    running--;
                    return;
                }
            }
            try {
                executor.execute(next);
                return;
            } catch (RuntimeException e) {
                // The executor was shut down: the task's own deadline tells whoever waits for it.
            }
        }
    }
}
