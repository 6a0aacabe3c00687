package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and whose place is free, also where the executor throws. */
class BulkheadTest {

    private final Queue<Runnable> taken = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private Error failure;
    private boolean runsBeforeItThrows;

    private final Bulkhead bulkhead = new Bulkhead(1, 2, task -> {
        if (runsBeforeItThrows) {
            task.run();
        }
        if (failure != null) {
            throw failure;
        }
        taken.add(task);
    });

    private final class Task implements Bulkhead.Task {

        private final String name;

        Task(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            ran.add(name);
            bulkhead.leave();
        }

        @Override
        public boolean refused(Throwable why) {
            refused.add(name);
            return !ran.contains(name);
        }
    }

    private void runAll() {
        for (Runnable next = taken.poll(); next != null; next = taken.poll()) {
            next.run();
        }
    }

    @Test
    void oneRunsTwoWaitAndTheRestHasNoRoom() {
        assertThat(bulkhead.enter(new Task("a"))).isTrue();
        assertThat(bulkhead.enter(new Task("b"))).isTrue();
        assertThat(bulkhead.enter(new Task("c"))).isTrue();
        assertThat(bulkhead.enter(new Task("d"))).isFalse();
        runAll();
        assertThat(ran).containsExactly("a", "b", "c");
    }

    @Test
    void oneThatIsWithdrawnGivesItsRoomToAnother() {
        Task first = new Task("b");
        assertThat(bulkhead.enter(new Task("a"))).isTrue();
        assertThat(bulkhead.enter(first)).isTrue();
        assertThat(bulkhead.enter(new Task("c"))).isTrue();
        bulkhead.withdraw(first);
        assertThat(bulkhead.enter(new Task("d"))).isTrue();
        assertThat(bulkhead.enter(new Task("e"))).isFalse();
        runAll();
        assertThat(ran).containsExactly("a", "c", "d");
    }

    /** An executor may throw more than it says. */
    @Test
    void aTaskThatGetsNoThreadKeepsNoPlace() {
        for (Throwable each : List.of(new OutOfMemoryError("no thread"), new StackOverflowError())) {
            failure = (Error) each;
            assertThat(bulkhead.enter(new Task("a"))).isTrue();
        }
        assertThat(refused).containsExactly("a", "a");

        failure = null;
        assertThat(bulkhead.enter(new Task("b"))).isTrue();
        runAll();
        assertThat(ran).containsExactly("b");
    }

    /** A pool whose queue has taken it, and whose other thread was quicker than its failure to get one more. */
    @Test
    void aTaskThatWasRunAllTheSameGivesItsPlaceBackOnce() {
        failure = new OutOfMemoryError("no thread");
        runsBeforeItThrows = true;
        assertThat(bulkhead.enter(new Task("a"))).isTrue();
        assertThat(refused).containsExactly("a");

        failure = null;
        runsBeforeItThrows = false;
        assertThat(bulkhead.enter(new Task("b"))).isTrue();
        assertThat(bulkhead.enter(new Task("c"))).isTrue();
        assertThat(taken).as("one place").hasSize(1);
        runAll();
        assertThat(ran).containsExactly("a", "b", "c");
    }

    /** They are told at once, not when their time is over. */
    @Test
    void thoseWhoWaitedAreToldThatThereIsNoThread() {
        assertThat(bulkhead.enter(new Task("a"))).isTrue();
        assertThat(bulkhead.enter(new Task("b"))).isTrue();
        assertThat(bulkhead.enter(new Task("c"))).isTrue();
        failure = new OutOfMemoryError("no thread");
        runAll();
        assertThat(ran).containsExactly("a");
        assertThat(refused).containsExactly("b", "c");

        failure = null;
        assertThat(bulkhead.enter(new Task("d"))).isTrue();
        runAll();
        assertThat(ran).containsExactly("a", "d");
    }

    @Test
    void thoseWhoWaitedAreToldThatTheExecutorWasShutDown() {
        List<Throwable> why = new ArrayList<>();
        Queue<Runnable> running = new ArrayDeque<>();
        Bulkhead shut = new Bulkhead(1, 1, task -> {
            if (!running.isEmpty()) {
                throw new RejectedExecutionException("shut down");
            }
            running.add(task);
        });
        assertThat(shut.enter(new Task("a"))).isTrue();
        assertThat(shut.enter(new Bulkhead.Task() {
                    @Override
                    public void run() {}

                    @Override
                    public boolean refused(Throwable cause) {
                        return why.add(cause);
                    }
                }))
                .isTrue();
        shut.leave();
        assertThat(why).singleElement().isInstanceOf(RejectedExecutionException.class);
    }
}
