package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.RateDecision;
import io.keywright.RequestMetrics;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What limiters and claims tell of themselves: each answer once, whichever way it was asked for. */
@ExtendWith(RedisExtension.class)
class RequestMetricsIT {

    private static final Lifetime HOUR = Lifetime.of("1h", Expiry.ABSOLUTE, 0);

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    private final RequestMetrics metrics = new RequestMetrics() {

        @Override
        public void decided(String keyPattern, RateDecision decision) {
            told.add(keyPattern + " " + (decision.allowed() ? "allowed" : "denied") + " " + decision.source());
        }

        @Override
        public void begun(String keyPattern, Begun<?> begun) {
            told.add(keyPattern + " " + begun.getClass().getSimpleName());
        }

        @Override
        public void completed(String keyPattern, Outcome<?> outcome) {
            told.add(keyPattern + " " + outcome.getClass().getSimpleName());
        }
    };

    /** Each throws once it has been told. */
    private final RequestMetrics throwing = new RequestMetrics() {

        @Override
        public void decided(String keyPattern, RateDecision decision) {
            metrics.decided(keyPattern, decision);
            throw new IllegalStateException("a bug of the application's");
        }

        @Override
        public void begun(String keyPattern, Begun<?> begun) {
            metrics.begun(keyPattern, begun);
            throw new AssertionError("a bug of the application's");
        }

        @Override
        public void completed(String keyPattern, Outcome<?> outcome) {
            metrics.completed(keyPattern, outcome);
            throw new NoClassDefFoundError("a bug of the application's");
        }
    };

    private Keywright connect(String uri) {
        return connect(uri, metrics);
    }

    private static Keywright connect(String uri, RequestMetrics metrics) {
        return Keywright.builder()
                .uri(uri)
                .commandTimeout(Duration.ofSeconds(20))
                .requestMetrics(metrics)
                .connect();
    }

    @Test
    void limiters(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = connect(proxy.uri())) {
            RateLimitStore<String> limits = new RateLimitStore<>(
                    keywright,
                    Fixtures.string(HOUR),
                    Fixtures.KEYS,
                    Rate.of(2, RateAlgorithm.FIXED_WINDOW, WhenDown.ALLOW));
            limits.take("id").await();
            limits.peek("id").await();
            limits.take("id").toCompletionStage().toCompletableFuture().join();
            try (Pipeline pipeline = keywright.pipeline()) {
                Call<RateDecision> third = limits.in(pipeline).take("id");
                pipeline.send();
                third.await();
            }
            proxy.atReplyTo("EVALSHA", Fault.RESET);
            limits.take("id").await();
        }
        assertThat(told)
                .containsExactly(
                        "t:<id> allowed SERVER",
                        "t:<id> allowed SERVER",
                        "t:<id> denied SERVER",
                        "t:<id> allowed UNKNOWN");
    }

    /** What was taken, or stored, is so also where nobody waits for it any longer. */
    @Test
    void cancelledStages(RedisServer server) {
        try (Keywright keywright = connect(server.uri());
                Pipeline pipeline = keywright.pipeline()) {
            RateLimitStore<String> limits = new RateLimitStore<>(
                    keywright,
                    Fixtures.string(HOUR),
                    Fixtures.KEYS,
                    Rate.of(2, RateAlgorithm.FIXED_WINDOW, WhenDown.ALLOW));
            limits.in(pipeline)
                    .take("id")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .cancel(true);
            ClaimStore<String, Note> claims = new ClaimStore<>(
                    keywright, Fixtures.string(HOUR), Fixtures.KEYS, Fixtures.NOTES, Duration.ofSeconds(600));
            Note note = new Note("other", "done");
            claims.in(pipeline)
                    .complete(Claim.create(), note)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .cancel(true);
            pipeline.send();
        }
        assertThat(told).containsExactly("t:<id> allowed SERVER", "t:<id> Applied");
    }

    @Test
    void claims(RedisServer server) {
        try (Keywright keywright = connect(server.uri())) {
            ClaimStore<String, Note> claims = new ClaimStore<>(
                    keywright, Fixtures.string(HOUR), Fixtures.KEYS, Fixtures.NOTES, Duration.ofSeconds(600));
            Claim claim = Claim.create();
            Note note = new Note("id", "done");
            claims.begin("id", claim).await();
            claims.begin("id").await();
            claims.complete(Claim.create(), note).await();
            claims.complete(claim, note).await();
            claims.begin("id").await();
        }
        assertThat(told)
                .containsExactly(
                        "t:<id> First", "t:<id> InProgress", "t:<id> NotApplied", "t:<id> Applied", "t:<id> Done");
    }

    /** A permit is taken, a request claimed and a result stored, whatever becomes of counting that. */
    @Test
    void whatMetricsThrowFailsNoCall(RedisServer server) {
        try (Keywright keywright = connect(server.uri(), throwing)) {
            RateLimitStore<String> limits = new RateLimitStore<>(
                    keywright,
                    Fixtures.string(HOUR),
                    Fixtures.KEYS,
                    Rate.of(1, RateAlgorithm.FIXED_WINDOW, WhenDown.ALLOW));
            ClaimStore<String, Note> claims = new ClaimStore<>(
                    keywright, Fixtures.string(HOUR), Fixtures.KEYS, Fixtures.NOTES, Duration.ofSeconds(600));
            Note note = new Note("request", "done");
            assertThat(limits.take("id").await().allowed()).isTrue();
            assertThat(limits.take("id")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()
                            .allowed())
                    .isFalse();
            Claim claim = Claim.create();
            assertThat(claims.begin("request", claim).await()).isEqualTo(new Begun.First<>(claim));
            assertThat(claims.complete(claim, note).await()).isEqualTo(Outcome.applied(note));
            assertThat(claims.begin("request").await()).isEqualTo(new Begun.Done<>(note));
        }
        assertThat(told)
                .containsExactly(
                        "t:<id> allowed SERVER",
                        "t:<id> denied SERVER",
                        "t:<id> First",
                        "t:<id> Applied",
                        "t:<id> Done");
    }
}
