package io.keywright.cache;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Lets so many tasks run at once, so many wait, and refuses the rest. Never blocks. For any thread. */
final class Bulkhead {

    /** What is to be run. Whoever runs it calls {@link Bulkhead#leave} when it is over, whatever happens. */
    interface Task extends Runnable {

        /**
         * The executor has thrown. The task has no place any more, and is to do nothing if it is run after all.
         *
         * @return whether it had its place until now: an executor that has thrown may have run it, and then its place
         *     is another's
         */
        boolean refused(Throwable why);
    }

    private final int limit;
    private final int room;
    private final Executor executor;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private int running;

    Bulkhead(int limit, int room, Executor executor) {
        this.limit = limit;
        this.room = room;
        this.executor = executor;
    }

    /**
     * Runs a task, now or when it is its turn; or tells it that the executor refuses.
     *
     * @return false if there is no room for it
     */
    boolean enter(Task task) {
        synchronized (this) {
            if (running >= limit) {
                return waiting.size() < room && waiting.add(task);
            }
            running++;
        }
        if (!start(task)) {
            leave();
        }
        return true;
    }

    /** A task that waits for its turn, perhaps, does not want it any more: its room is another's. */
    synchronized void withdraw(Task task) {
        boolean unused = waiting.remove(task);
    }

    /** A task is over: the next takes its place. */
    void leave() {
        Task next = next();
        while (next != null && !start(next)) {
            next = next();
        }
    }

    private synchronized @Nullable Task next() {
        Task next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }

    /**
     * Whether the task's place is none of the caller's business any more. An executor has more than one way to refuse:
     * it may have been shut down, or get no thread.
     */
    private boolean start(Task task) {
        try {
            executor.execute(task);
            return true;
        } catch (Throwable e) {
            return !task.refused(e);
        }
    }
}
