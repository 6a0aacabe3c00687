package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.RateDecision;
import io.keywright.RateDecision.Source;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated limiters on a real server. */
@RedisTest
class GeneratedLimiterIT {

    private RedisServer server;
    private Keywright keywright;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = redis.shared(Keywright.class, Connections::patient);
    }

    @Test
    void slidingWindow() {
        LoginAttemptLimiter attempts = new LoginAttemptLimiter(keywright);

        RateDecision first = attempts.take("ada");
        assertThat(first.allowed()).isTrue();
        assertThat(first.limit()).isEqualTo(5);
        assertThat(first.remaining()).isEqualTo(4);
        assertThat(first.source()).isEqualTo(Source.SERVER);
        assertThat(attempts.take("ada", 4).allowed()).isTrue();
        RateDecision refused = attempts.take("ada");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(attempts.peek("grace").remaining()).isEqualTo(5);
        assertThat(server.command("PTTL", "it:login:ada").integer()).isBetween(800_000L, 900_000L);

        assertThat(attempts.reset("ada")).isTrue();
        assertThat(attempts.reset("ada")).isFalse();
        assertThat(attempts.take("ada").allowed()).isTrue();
    }

    @Test
    void tokenBucketWithoutWaiting() {
        ApiCallLimiter calls = new ApiCallLimiter(keywright);

        assertThat(calls.async()
                        .take(1, "app", 100)
                        .toCompletableFuture()
                        .join()
                        .remaining())
                .isZero();
        RateDecision refused =
                calls.async().peek(1, "app").toCompletableFuture().join();
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(36));
        assertThat(server.command("STRLEN", "it:api:1:app").integer()).isEqualTo(16);
    }

    @Test
    void fixedWindowInAPipeline() {
        MailingLimiter mailings = new MailingLimiter(keywright);
        try (Pipeline pipeline = keywright.pipeline()) {
            List<CompletionStage<RateDecision>> stages = IntStream.range(0, 4)
                    .mapToObj(i -> mailings.in(pipeline).take())
                    .toList();
            pipeline.send();

            assertThat(stages.stream()
                            .map(stage -> stage.toCompletableFuture().join().allowed()))
                    .containsExactly(true, true, true, false);
        }
        assertThat(server.command("GET", "it:mailings:all").text()).isEqualTo("3");
    }
}
