package io.keywright.sample.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several people who do something at the same moment, each on a thread. */
final class Crowd {

    private Crowd() {}

    /** Lets each of them do its part, all from the same moment on; gives their results in order. */
    static <T> List<T> of(int people, IntFunction<Callable<T>> parts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people, task -> {
            Thread thread = new Thread(task, "crowd");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CountDownLatch ready = new CountDownLatch(people);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                Callable<T> part = parts.apply(i);
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return part.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }
}
