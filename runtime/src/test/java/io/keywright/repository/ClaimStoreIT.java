package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.annotation.Expiry;
import io.keywright.codec.CodecException;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests that are done once: by one of many, after a crash by another, and never over each other. */
@RedisTest
class ClaimStoreIT {

    private static final int OWNERS = 3;

    private static ClaimStore<String, Note> store(Keywright keywright) {
        return store(keywright, Duration.ofSeconds(600));
    }

    private static ClaimStore<String, Note> store(Keywright keywright, Duration lease) {
        return new ClaimStore<>(
                keywright,
                Fixtures.string(Lifetime.of("1h", Expiry.ABSOLUTE, 0)),
                Fixtures.KEYS,
                Fixtures.NOTES,
                lease);
    }

    private static Claim first(ClaimStore<String, Note> store, String id) {
        return ((Begun.First<Note>) store.begin(id).await()).claim();
    }

    /** What stands at the key: nothing, the claim of an owner, or an owner's result. */
    private record State(int owner, @Nullable String result) {
        static final State NOTHING = new State(-1, null);
    }

    @Test
    void doesWhatTheModelDoes(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri());
                RedisCli cli = server.connect()) {
            ClaimStore<String, Note> store = store(keywright);
            List<Claim> claims = List.of(Claim.create(), Claim.create(), Claim.create());
            Random random = new Random(5);
            State state = State.NOTHING;
            for (int i = 0; i < 2_000; i++) {
                int owner = random.nextInt(OWNERS);
                Claim claim = claims.get(owner);
                boolean others = state.owner >= 0 && state.owner != owner;
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> {
                        Begun<Note> begun = store.begin("id", claim).await();
                        if (state.result != null) {
                            assertThat(begun).isEqualTo(new Begun.Done<>(new Note("id", state.result)));
                        } else if (others) {
                            assertThat(((Begun.InProgress<Note>) begun).remaining())
                                    .isBetween(Duration.ofSeconds(300), Duration.ofSeconds(600));
                        } else {
                            assertThat(begun).isEqualTo(new Begun.First<>(claim));
                            state = new State(owner, null);
                        }
                    }
                    case 3, 4 -> {
                        String result = "result" + random.nextInt(2);
                        boolean stored = !others && (state.result == null || result.equals(state.result));
                        assertThat(store.complete(claim, new Note("id", result)).await())
                                .isEqualTo(stored ? Outcome.applied(new Note("id", result)) : Outcome.notApplied());
                        state = stored ? new State(owner, result) : state;
                    }
                    case 5 -> {
                        boolean released = state.result == null && state.owner == owner;
                        assertThat(store.release("id", claim).await()).isEqualTo(released);
                        state = released ? State.NOTHING : state;
                    }
                    case 6 -> {
                        assertThat(store.forget("id").await()).isEqualTo(!state.equals(State.NOTHING));
                        state = State.NOTHING;
                    }
                    default -> {
                        cli.command("PEXPIRE", "t:id", "0"); // the lease or the result ends
                        state = State.NOTHING;
                    }
                }
            }
        }
    }

    @Test
    void oneOfManyIsFirst(RedisServer server) throws Exception {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ClaimStore<String, Note> store = store(keywright);
            AtomicInteger first = new AtomicInteger();
            List<CompletableFuture<Void>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CompletableFuture<Void> run = new CompletableFuture<>();
                runs.add(run);
                new Thread(() -> {
                            try {
                                for (int request = 0; request < 100; request++) {
                                    if (store.begin("id" + request).await() instanceof Begun.First) {
                                        first.incrementAndGet();
                                    }
                                }
                                run.complete(null);
                            } catch (Throwable failure) {
                                run.completeExceptionally(failure);
                            }
                        })
                        .start();
            }
            for (CompletableFuture<Void> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
            assertThat(first).hasValue(100);
        }
    }

    /** Its owner dies; the next one does it; and if the owner was only late, it stores nothing over that. */
    @Test
    void whoIsLateStoresNothingOverAnother(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ClaimStore<String, Note> store = store(keywright);
            Claim late = first(store, "id");
            server.command("PEXPIRE", "t:id", "0");
            Claim next = first(store, "id");

            assertThat(store.complete(late, new Note("id", "late")).await()).isEqualTo(Outcome.notApplied());
            assertThat(store.release("id", late).await()).isFalse();
            assertThat(store.complete(next, new Note("id", "next")).await().isApplied())
                    .isTrue();
            for (String result : List.of("late", "next")) { // an equal one is another's all the same
                assertThat(store.complete(late, new Note("id", result)).await()).isEqualTo(Outcome.notApplied());
            }
            assertThat(store.begin("id", late).await()).isEqualTo(new Begun.Done<>(new Note("id", "next")));
        }
    }

    /** To say it again changes nothing: the result lives from when it was first said. */
    @Test
    void aRepetitionLeavesTheTtl(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ClaimStore<String, Note> store = store(keywright);
            Claim claim = first(store, "id");
            store.complete(claim, new Note("id", "done")).await();
            server.command("PEXPIRE", "t:id", "1000000");

            assertThat(store.complete(claim, new Note("id", "done")).await().isApplied())
                    .isTrue();
            assertThat(server.command("PTTL", "t:id").integer()).isLessThanOrEqualTo(1_000_000);
            assertThat(store.complete(claim, new Note("id", "else")).await()).isEqualTo(Outcome.notApplied());
        }
    }

    @Test
    void aLostReplyIsAskedForWithTheSameClaim(RedisServer server) {
        Claim claim = Claim.create();
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            first(store(keywright), "warm");
            store(keywright).complete(claim, new Note("warm2", "x")).await();
        }
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Fixtures.connect(proxy.uri())) {
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            assertThatThrownBy(() -> store(keywright).begin("id", claim).await())
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Fixtures.connect(proxy.uri())) {
            assertThat(store(keywright).begin("id").await()).isInstanceOf(Begun.InProgress.class);
            assertThat(store(keywright).begin("id", claim).await()).isEqualTo(new Begun.First<>(claim));
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            assertThat(store(keywright)
                            .complete(claim, new Note("id", "done"))
                            .await()
                            .isUnknown())
                    .isTrue();
        }
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            assertThat(store(keywright)
                            .complete(claim, new Note("id", "done"))
                            .await()
                            .isApplied())
                    .isTrue();
        }
    }

    /** To wait for as long as is said is enough, to the millisecond. */
    @Test
    void aLeaseIsOverWhenItSays(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            ClaimStore<String, Note> store = store(keywright, Duration.ofMillis(20));
            for (int busy = 0; busy < 20; ) {
                String id = "id" + busy;
                store.begin(id).await();
                if (store.begin(id).await() instanceof Begun.InProgress<Note> other) { // else the machine was slow
                    busy++;
                    long began = System.nanoTime();
                    while (System.nanoTime() - began < other.remaining().toNanos()) {
                        Thread.onSpinWait(); // to sleep would be too long
                    }
                    assertThat(store.begin(id).await()).as("lease %s", busy).isInstanceOf(Begun.First.class);
                }
            }
        }
    }

    /** What nobody can read is not done again. */
    @Test
    void failsAtWhatIsNeitherClaimNorResult(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (String foreign : List.of("", "other", "\u0002short")) {
                server.command("SET", "t:id", foreign);
                assertThatThrownBy(() -> store(keywright).begin("id").await())
                        .isInstanceOf(CodecException.class)
                        .hasMessageContaining("neither a claim nor a result");
                assertThat(store(keywright)
                                .complete(Claim.create(), new Note("id", "x"))
                                .await())
                        .isEqualTo(Outcome.notApplied());
            }
        }
    }

    @Test
    void refusesLeasesAndLivesThatAreNone(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (Duration lease : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(3601))) {
                assertThatThrownBy(() -> new ClaimStore<>(
                                keywright,
                                Fixtures.string(Lifetime.of("1h", Expiry.ABSOLUTE, 0)),
                                Fixtures.KEYS,
                                Fixtures.NOTES,
                                lease))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("lease");
            }
            for (Lifetime lifetime : List.of(Lifetime.persistent(), Lifetime.of("1h", Expiry.SLIDING, 0))) {
                assertThatThrownBy(() -> new ClaimStore<>(
                                keywright,
                                Fixtures.string(lifetime),
                                Fixtures.KEYS,
                                Fixtures.NOTES,
                                Duration.ofSeconds(1)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("TTL");
            }
        }
    }
}
