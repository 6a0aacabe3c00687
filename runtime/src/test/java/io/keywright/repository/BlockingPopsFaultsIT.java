package io.keywright.repository;

import static io.keywright.Commands.eventually;
import static io.keywright.repository.Waiters.LONG;
import static io.keywright.repository.Waiters.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.keywright.repository.ElementFixtures.Scored;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends the wait of blocking pops, and what is lost by it. */
@ExtendWith(RedisExtension.class)
class BlockingPopsFaultsIT {

    private RedisServer server;
    private FaultProxy proxy;
    private Keywright keywright;
    private Waiters waiters;

    @BeforeEach
    void open(RedisServer server) {
        this.server = server;
        this.proxy = FaultProxy.to(server);
        this.keywright = Fixtures.connect(proxy.uri());
        this.waiters = new Waiters(server, keywright);
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private ListStore<String, Note> lists() {
        return waiters.lists(UnaryOperator.identity());
    }

    private SortedSetStore<String, String, Scored> sets() {
        return waiters.sets();
    }

    @Test
    void anInterruptEndsTheWaitAndLosesNothing() throws InterruptedException {
        for (Function<Duration, Outcome<?>> pop : bothKinds()) {
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            CompletableFuture<Outcome<?>> result = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                result.complete(pop.apply(LONG));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
            waiters.await(1);
            thread.interrupt();

            assertThat(result.join()).isEqualTo(Outcome.notApplied());
            assertThat(flag.join()).isTrue();
            thread.join();
        }
        server.command("RPUSH", "t:q", "a");
        server.command("ZADD", "t:p", "1", "a");
        waiters.await(0);
        assertThat(waiters.content("t:q")).isEqualTo("[a]");
        assertThat(waiters.content("t:p")).isEqualTo("a=1");
    }

    private List<Function<Duration, Outcome<?>>> bothKinds() {
        BlockingList<String, Note> list = lists().blocking("q");
        BlockingSortedSet<String, String, Scored> set = sets().blocking("p");
        return List.of(list::popFirst, set::popMin);
    }

    @Test
    void aCloseEndsTheWait() {
        BlockingSortedSet<String, String, Scored> waiting = sets().blocking("p");
        CompletableFuture<Outcome<Scored>> pop = started(() -> waiting.popMin(LONG));
        waiters.await(1);
        waiting.close();
        waiting.close();

        assertThat(pop.join()).isEqualTo(Outcome.notApplied());
        assertThatThrownBy(() -> waiting.popMin(LONG)).isInstanceOf(RedisUnavailableException.class);
        assertThat(sets().size("p").await()).isZero();
    }

    /** R33: the server gave an element to a wait whose reply never arrived, and nothing is lost. */
    @Test
    void aListLosesNothingToAWaitWhoseReplyIsLost() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            CompletableFuture<Outcome<Note>> pop = started(() -> waiting.popFirst(LONG));
            waiters.await(1);
            proxy.atReplyTo("BLMOVE", Fault.RESET);
            server.command("RPUSH", "t:q", "a");
            proxy.awaitFault();

            assertThat(pop.join()).isEqualTo(Outcome.applied(new Note("q", "a")));
        }
    }

    /** R33: what was popped is said to be unknown, and not popped again. */
    @Test
    void aLostReplyToThePopIsUnknown() {
        lists().addAllLast(List.of(new Note("q", "a"), new Note("q", "b"))).await();
        lists().popFirst("other").await(); // the script is known now
        try (BlockingList<String, Note> waiting = lists().blocking("q");
                BlockingSortedSet<String, String, Scored> priorities = sets().blocking("p")) {
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            assertThat(waiting.popFirst(LONG).isUnknown()).isTrue();
            assertThat(waiters.content("t:q")).isEqualTo("[b]");

            CompletableFuture<Outcome<Scored>> pop = started(() -> priorities.popMin(LONG));
            waiters.await(1);
            proxy.atReplyTo("BZPOPMIN", Fault.RESET);
            server.command("ZADD", "t:p", "1", "a");
            assertThat(pop.join().isUnknown()).isTrue();
            assertThat(waiters.content("t:p")).isEqualTo("null");
        }
    }

    @Test
    void sitsOutAnOutageWithinTheTimeGiven() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            CompletableFuture<Outcome<Note>> pop = started(() -> waiting.popFirst(LONG));
            waiters.await(1);
            proxy.refuseConnections();
            proxy.closeConnections();
            assertThatThrownBy(() -> {
                        try (BlockingList<String, Note> late = lists().blocking("q")) {
                            late.popFirst(Duration.ZERO);
                        }
                    })
                    .isInstanceOf(RedisUnavailableException.class);
            assertThat(pop).isNotDone();
            server.command("RPUSH", "t:q", "a");
            proxy.heal();

            assertThat(pop.join()).isEqualTo(Outcome.applied(new Note("q", "a")));
        }
    }

    /** What the server refuses for now is an outage too: at the pop, in its script, and where it waits. */
    @Test
    void sitsOutWhatTheServerRefusesForNow() {
        server.command("CONFIG", "SET", "min-replicas-to-write", "1"); // NOREPLICAS
        try (BlockingList<String, Note> list = lists().blocking("q");
                BlockingSortedSet<String, String, Scored> set = sets().blocking("p")) {
            CompletableFuture<Outcome<Note>> element = started(() -> list.popFirst(LONG));
            CompletableFuture<Outcome<Scored>> member = started(() -> set.popMax(LONG));
            // One of each is at most a script by its digest and by its source.
            eventually(
                    "they try again",
                    () -> proxy.commands().stream()
                                    .filter(name -> name.startsWith("EVAL"))
                                    .count()
                            > 6);
            assertThat(element).isNotDone();
            assertThat(member).isNotDone();
            assertThatThrownBy(() -> {
                        try (BlockingList<String, Note> impatient = lists().blocking("q")) {
                            impatient.popFirst(Duration.ZERO);
                        }
                    })
                    .isInstanceOf(RedisCommandException.class)
                    .hasMessageContaining("NOREPLICAS");
            server.command("CONFIG", "SET", "min-replicas-to-write", "0");
            lists().addLast(new Note("q", "a")).await();
            sets().add(new Scored("p", "a", 1)).await();

            assertThat(element.join()).isEqualTo(Outcome.applied(new Note("q", "a")));
            assertThat(member.join()).isEqualTo(Outcome.applied(new Scored("p", "a", 1)));
        } finally {
            server.command("CONFIG", "SET", "min-replicas-to-write", "0");
        }
    }

    /** Whoever is connected to a replica looks for the master, which is at the end of a new connection. */
    @Test
    void findsTheMasterAnewAfterADemotion() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            server.command("REPLICAOF", "127.0.0.1", "1");
            int before = proxy.connections();
            CompletableFuture<Outcome<Note>> pop = started(() -> waiting.popFirst(LONG));
            eventually("a new connection", () -> proxy.connections() > before);
            server.command("REPLICAOF", "NO", "ONE");
            server.command("RPUSH", "t:q", "a");

            assertThat(pop.join()).isEqualTo(Outcome.applied(new Note("q", "a")));
        } finally {
            server.command("REPLICAOF", "NO", "ONE");
        }
    }

    @Test
    void saysSoWhereTheOutageIsLonger() {
        try (BlockingList<String, Note> waiting = lists().blocking("q")) {
            proxy.refuseConnections();
            proxy.closeConnections();
            eventually("it is noticed", () -> {
                try {
                    return waiting.popFirst(Duration.ZERO).isUnknown();
                } catch (RedisUnavailableException e) {
                    return true;
                }
            });
            assertThatThrownBy(() -> waiting.popFirst(Duration.ofMillis(60)))
                    .isInstanceOf(RedisUnavailableException.class);
        }
    }
}
