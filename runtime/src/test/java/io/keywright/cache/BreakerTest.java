package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.keywright.repository.Call;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R23: when a server is no longer asked, who finds out that it answers again, and what ends that. */
class BreakerTest {

    private final Recorder metrics = new Recorder();
    private final BlockingQueue<CompletableFuture<Boolean>> questions = new LinkedBlockingQueue<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();
    private CacheContext context = context(Duration.ofMillis(1));

    @AfterEach
    void close() {
        context.close();
    }

    private CacheContext context(Duration interval) {
        return new CacheContext(options(interval), new Random(1));
    }

    private CacheOptions options(Duration interval) {
        return CacheOptions.DEFAULT.withMetrics(metrics).withBreaker(3, interval);
    }

    private Breaker breaker() {
        return context.breaker();
    }

    private Call<?> ask() {
        threads.add(Thread.currentThread().getName());
        CompletableFuture<Boolean> reply = new CompletableFuture<>();
        questions.add(reply);
        return new FutureCall<>(reply, "t:<id>");
    }

    private void fail(Object server, int times) {
        for (int i = 0; i < times; i++) {
            breaker().unanswered(server, this::ask);
        }
    }

    private CompletableFuture<Boolean> question() throws InterruptedException {
        CompletableFuture<Boolean> asked = questions.poll(10, TimeUnit.SECONDS);
        assertThat(asked).as("a question").isNotNull();
        return asked;
    }

    private static RuntimeException down() {
        return new RedisUnavailableException("down");
    }

    /** Else a node that has left the cluster would keep all reads looking for their servers. */
    @Test
    void aServerThatIsNoDestinationAnyMoreIsForgotten() {
        Breaker forgetful = new Breaker(context, options(Duration.ofMillis(1)), TimeUnit.MILLISECONDS.toNanos(10));

        forgetful.unanswered("gone", this::ask);
        forgetful.unanswered("gone", this::ask);

        Commands.eventually("it is forgotten", forgetful::allAnswer);
        forgetful.unanswered("gone", this::ask);
        assertThat(forgetful.allows("gone")).isTrue();
        assertThat(questions).isEmpty();
    }

    @Test
    void failuresInARowOpenIt() {
        fail("a", 2);
        breaker().answered("a");
        fail("a", 2);
        assertThat(breaker().allows("a")).isTrue();
        assertThat(metrics.count("open")).isZero();
        fail("a", 1);
        assertThat(breaker().allows("a")).isFalse();
        assertThat(metrics.count("open")).isEqualTo(1);
    }

    /** One question at a time, by the timer, and no caller's command, for as long as it takes. */
    @Test
    void keywrightItselfAsks() throws Exception {
        fail("a", 5);
        for (int i = 0; i < 20; i++) {
            CompletableFuture<Boolean> asked = question();
            for (int j = 0; j < 100; j++) {
                assertThat(breaker().allows("a")).isFalse();
            }
            fail("a", 1);
            breaker().wake();
            assertThat(questions).as("beside the one that is on its way").isEmpty();
            asked.completeExceptionally(down());
        }
        question().complete(false);
        Commands.eventually("it closes", () -> breaker().allows("a"));
        assertThat(breaker().allAnswer()).isTrue();
        assertThat(metrics.count("closed")).isEqualTo(1);
        assertThat(questions).isEmpty();
        assertThat(threads).allMatch("keywright-cache-timer"::equals);
    }

    /** Who gets an error need not wait: READONLY, LOADING, OOM and NOPERM are answers. */
    @Test
    void anErrorIsAnAnswer() throws Exception {
        fail("a", 3);
        question().completeExceptionally(new RedisCommandException("loading", "LOADING"));
        Commands.eventually("it closes", () -> breaker().allows("a"));
    }

    @Test
    void aQuestionThatCannotBeSentIsAskedAgain() {
        for (int i = 0; i < 3; i++) {
            breaker().unanswered("a", () -> {
                threads.add("asked");
                throw new NoClassDefFoundError("of the question");
            });
        }
        Commands.eventually("it is asked again", () -> threads.size() > 2);
    }

    /** Else nobody would ever ask: neither the readers, who are kept from it, nor the timer. */
    @Test
    void itDoesNotOpenWhereNobodyCanAsk() throws Exception {
        context.close();
        AtomicBoolean exhausted = new AtomicBoolean(true);
        ThreadFactory notAtOnce = task -> {
            if (exhausted.get()) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(task);
        };
        context = new CacheContext(options(Duration.ofMillis(1)), new Random(1), Thread::new, notAtOnce);
        fail("a", 3);
        assertThat(breaker().allows("a")).isTrue();
        assertThat(metrics.count("open")).isZero();
        exhausted.set(false);
        fail("a", 1);
        assertThat(breaker().allows("a")).isFalse();
        question().complete(true);
        Commands.eventually("it closes", () -> breaker().allows("a"));
    }

    @Test
    void anyOtherAnswerClosesIt() throws Exception {
        fail("a", 3);
        CompletableFuture<Boolean> asked = question();
        breaker().answered("a");
        assertThat(breaker().allows("a")).isTrue();
        asked.completeExceptionally(down());
        breaker().wake();
        assertThat(breaker().allAnswer()).isTrue();
        assertThat(metrics.count("closed")).isEqualTo(1);
    }

    @Test
    void eachServerCountsForItself() throws Exception {
        fail("a", 3);
        CompletableFuture<Boolean> first = question();
        fail("b", 2);
        assertThat(breaker().allows("b")).isTrue();
        fail("b", 1);
        CompletableFuture<Boolean> second = question();
        assertThat(metrics.count("open")).isEqualTo(1);
        first.complete(true);
        Commands.eventually("one closes", () -> breaker().allows("a"));
        assertThat(breaker().allows("b")).isFalse();
        assertThat(metrics.count("closed")).isZero();
        second.complete(true);
        Commands.eventually("both are closed", () -> metrics.count("closed") == 1);
    }

    /** Nothing but the connection's return ends this wait. */
    @Test
    void theConnectionsReturnIsNotWaitedFor() throws Exception {
        context.close();
        context = context(Duration.ofHours(1));
        fail("a", 3);
        question().completeExceptionally(down());
        Commands.eventually("the next question", () -> {
            context.connected();
            return !questions.isEmpty();
        });
        question().complete(true);
        Commands.eventually("it closes", () -> breaker().allAnswer());
        assertThat(breaker().allows("a")).isTrue();
    }

    @Test
    void nothingIsAskedAfterTheEnd() throws Exception {
        fail("a", 3);
        CompletableFuture<Boolean> asked = question();
        context.close();
        asked.completeExceptionally(down());
        fail("b", 3);
        assertThat(metrics.count("open")).isEqualTo(1);
        assertThat(metrics.count("closed")).as("nothing is open any more").isEqualTo(1);
        assertThat(questions).isEmpty();
    }

    /** A question that waits for its time when everything ends. */
    @Test
    void whatWasToBeAskedLaterIsNot() throws Exception {
        context.close();
        context = context(Duration.ofHours(1));
        fail("a", 3);
        question().completeExceptionally(down());
        context.close();
        assertThat(questions).isEmpty();
    }
}
