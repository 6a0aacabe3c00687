package io.keywright.repository;

import static io.keywright.Commands.eventually;
import static io.keywright.repository.Waiters.LONG;
import static io.keywright.repository.Waiters.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.WhenFull;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How blocking pops wait: nobody else waits with them, and what comes wakes them. */
@RedisTest
class BlockingPopsIT {

    private RedisServer server;
    private Keywright keywright;
    private Waiters waiters;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.keywright = server.shared(Keywright.class, running -> Fixtures.connect(running.uri()));
        this.waiters = new Waiters(server, keywright);
    }

    private ListStore<String, Note> lists() {
        return waiters.lists(schema -> schema.bounded(3, WhenFull.REFUSE));
    }

    private SortedSetStore<String, String, Scored> sets() {
        return waiters.sets();
    }

    @Test
    void takesAnElementThatComesWhileItWaits() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            CompletableFuture<Outcome<Note>> first = started(() -> waiting.popFirst(LONG));
            waiters.await(1);
            lists().addAllLast(List.of(new Note("q", "a"), new Note("q", "b"))).await();

            assertThat(first.join()).isEqualTo(Outcome.applied(new Note("q", "a")));
            assertThat(waiting.popLast(Duration.ZERO)).isEqualTo(Outcome.applied(new Note("q", "b")));
            assertThat(waiting.popLast(Duration.ofMillis(20))).isEqualTo(Outcome.notApplied());
        }
    }

    @Test
    void takesAMemberThatComesWhileItWaitsAndStartsTheTtl() {
        try (BlockingSortedSet<String, String, Scored> waiting = sets().blocking("p")) {
            CompletableFuture<Outcome<Scored>> highest = started(() -> waiting.popMax(LONG));
            waiters.await(1);
            try (RedisCli cli = server.connect()) { // with another TTL than the schema's
                cli.command("MULTI");
                cli.command("ZADD", "t:p", "1.5", "low", "2.5", "high");
                cli.command("PEXPIRE", "t:p", "60000");
                cli.command("EXEC");
            }

            assertThat(highest.join()).isEqualTo(Outcome.applied(new Scored("p", "high", 2.5)));
            eventually("the TTL", () -> server.command("PTTL", "t:p").integer() > 60_000);
            assertThat(waiting.popMin(Duration.ZERO)).isEqualTo(Outcome.applied(new Scored("p", "low", 1.5)));
            assertThat(waiting.popMin(Duration.ofMillis(20))).isEqualTo(Outcome.notApplied());
        }
    }

    @Test
    void movesWithinTheBoundAndWithTheTtlInOneStep() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            CompletableFuture<Outcome<Note>> moved = started(() -> waiting.moveFirst("work", LONG));
            waiters.await(1);
            lists().addLast(new Note("q", "a")).await();

            assertThat(moved.join()).isEqualTo(Outcome.applied(new Note("work", "a")));
            assertThat(server.command("PTTL", "t:work").integer()).isPositive();
            assertThat(server.command("EXISTS", "t:q").integer()).isZero();

            server.command("RPUSH", "t:work", "b", "c");
            lists().addLast(new Note("q", "d")).await();
            assertThatThrownBy(() -> waiting.moveLast("work", LONG)).isInstanceOf(BoundExceededException.class);
            assertThat(waiters.content("t:q")).isEqualTo("[d]");
        }
    }

    @Test
    void holdsUpNobodyElse() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            CompletableFuture<Outcome<Note>> pop = started(() -> waiting.popFirst(LONG));
            waiters.await(1);

            assertThat(lists().size("other").await()).isZero();
            assertThat(pop).isNotDone();
            assertThatThrownBy(() -> waiting.popFirst(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
            lists().addFirst(new Note("q", "a")).await();
            assertThat(pop.join().isApplied()).isTrue();
        }
    }

    /** Refused is said before anything is taken. */
    @Test
    void refusesToWaitOnAThreadOfTheClientAndTakesNothing() {
        lists().addLast(new Note("q", "a")).await();
        sets().add(new Scored("p", "a", 1)).await();
        try (BlockingList<String, Note> list = lists().blocking("q");
                BlockingSortedSet<String, String, Scored> set = sets().blocking("p")) {
            for (Supplier<Outcome<?>> pop :
                    List.<Supplier<Outcome<?>>>of(() -> list.popFirst(LONG), () -> set.popMin(Duration.ZERO))) {
                assertThat(onAThreadOfTheClient(pop)).hasRootCauseInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(waiters.content("t:q")).isEqualTo("[a]");
        assertThat(waiters.content("t:p")).isEqualTo("a=1");
    }

    private Throwable onAThreadOfTheClient(Supplier<?> work) {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Pipeline pipeline = keywright.pipeline();
        // Of a call that is not sent yet: what follows one that is complete runs on this thread.
        lists().in(pipeline)
                .size("q")
                .toCompletionStage()
                .thenApply(size -> work.get())
                .whenComplete((none, failure) -> thrown.complete(failure));
        pipeline.send();
        return thrown.join();
    }

    /** Of several that wait each element is given to one. */
    @Test
    void sharesTheElementsOut() {
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(started(() -> {
                try (BlockingList<String, Note> waiting = lists().blocking("q")) {
                    for (Note note = next(waiting); !note.text().equals("end"); note = next(waiting)) {
                        taken.add(note.text());
                    }
                }
                return null;
            }));
        }
        waiters.await(4);
        Map<String, Boolean> given = new ConcurrentHashMap<>();
        for (int i = 0; i < 50; i++) {
            given.put("n" + i, true);
            server.command("RPUSH", "t:q", "n" + i);
        }
        server.command("RPUSH", "t:q", "end", "end", "end", "end");
        workers.forEach(CompletableFuture::join);

        assertThat(taken).containsExactlyInAnyOrderElementsOf(given.keySet());
    }

    private static Note next(BlockingList<String, Note> waiting) {
        return waiting.popFirst(LONG).orElseThrow();
    }
}
