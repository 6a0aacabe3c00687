package io.keywright.cache;

/** A task that is run after a pause, on the timer's thread, and at once if the pause is cut short. For any thread. */
final class Pause {

    private final CacheContext context;
    private final Runnable task;

    // guarded by this
    private long number;
    private boolean running;

    Pause(CacheContext context, Runnable task) {
        this.context = context;
        this.task = task;
    }

    /**
     * Begins a pause; one that runs already is over without the task.
     *
     * @return false once the threads have been stopped: the task will not be run then
     */
    synchronized boolean begin(long nanos) {
        long begun = ++number;
        running = context.after(nanos, () -> end(begun)) != null;
        return running;
    }

    /** Ends the pause if there is one. */
    synchronized void cutShort() {
        if (running) {
            boolean unused = begin(0);
        }
    }

    private void end(long begun) {
        synchronized (this) {
            if (!running || number != begun) {
                return;
            }
            running = false;
        }
        task.run();
    }
}
