package io.keywright.stream;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The lock of one consumer's {@link Holdings}, and who waits for what under it. */
final class Signals {

    final ReentrantLock lock = new ReentrantLock();

    /** The reader waits for room. */
    final Condition room = lock.newCondition();

    /** The handlers' threads wait for a turn. */
    final Condition turn = lock.newCondition();

    private final Condition due = lock.newCondition();

    /** Something happened that the keeper has not looked at. */
    private boolean news;

    void wakeKeeper() {
        news = true;
        due.signalAll();
    }

    void wakeEverybody() {
        room.signalAll();
        turn.signalAll();
        wakeKeeper();
    }

    /** The keeper waits, at most so long, unless there is something that it has not looked at. */
    @SuppressWarnings("WaitNotInLoop") // the keeper's own loop looks, whatever woke it
    void awaitNews(long nanos) throws InterruptedException {
        if (!news && nanos > 0) {
            long unused = due.awaitNanos(nanos);
        }
    }

    void newsSeen() {
        news = false;
    }
}
