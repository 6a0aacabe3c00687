package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Begun;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.RateDecision;
import io.keywright.RateDecision.Source;
import io.keywright.repository.BlockingSortedSet;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Limiters, claims and waits on three masters: each step is that of its key's master. */
@ExtendWith(RedisExtension.class)
class RequestsOnClusterIT extends OnCluster {

    private static final int ACCOUNTS = 60;
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final YearMonth SEASON = YearMonth.of(2026, 3);

    private void assertThatEveryMasterHoldsKeysWithATtl() {
        for (RedisServer master : cluster.masters()) {
            assertThat(master.command("INFO", "keyspace").text())
                    .as(master.uri())
                    .containsPattern("keys=(\\d+),expires=\\1\\b");
        }
    }

    /** Also where a master does not know the script. */
    @Test
    void limitersOfManyKeys() {
        LoginAttemptLimiter attempts = new LoginAttemptLimiter(keywright);
        for (int round = 0; round < 2; round++) {
            for (RedisServer master : cluster.masters()) {
                master.command("SCRIPT", "FLUSH");
            }
            try (Pipeline pipeline = keywright.pipeline()) {
                List<CompletionStage<RateDecision>> decisions = new ArrayList<>();
                for (int i = 0; i < ACCOUNTS; i++) {
                    decisions.add(attempts.in(pipeline).take("account-" + i, 4));
                }
                pipeline.send();
                boolean allowed = round == 0;
                assertThat(decisions)
                        .extracting(stage -> stage.toCompletableFuture().join())
                        .allSatisfy(decision -> {
                            assertThat(decision.source()).isEqualTo(Source.SERVER);
                            assertThat(decision.allowed()).isEqualTo(allowed);
                            assertThat(decision.remaining()).isEqualTo(1);
                        });
            }
        }
        assertThatEveryMasterHoldsKeysWithATtl();
        assertThat(new ApiCallLimiter(keywright).take(1, "app", 50).remaining()).isEqualTo(50);
        assertThat(new MailingLimiter(keywright).take().source()).isEqualTo(Source.SERVER);
        assertThat(attempts.reset("account-7")).isTrue();
        assertThat(attempts.peek("account-7").remaining()).isEqualTo(5);
    }

    @Test
    void requestsThatAreDoneOnce() {
        PaymentClaims payments = new PaymentClaims(keywright);
        Set<String> first = new HashSet<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            Payment payment = new Payment(i, "r-" + i, 42, NOON);
            if (payments.begin(i, "r-" + i) instanceof Begun.First<Payment> begun) {
                first.add(payment.requestId());
                assertThat(payments.begin(i, "r-" + i)).isInstanceOf(Begun.InProgress.class);
                assertThat(payments.complete(begun.claim(), payment)).isEqualTo(Outcome.applied(payment));
            }
            assertThat(payments.begin(i, "r-" + i)).isEqualTo(new Begun.Done<>(payment));
        }
        assertThat(first).hasSize(ACCOUNTS);
        assertThatEveryMasterHoldsKeysWithATtl();
    }

    /** On a connection to the key's own master, while other masters are used. */
    @Test
    void aWaitForAMemberOfASortedSet() {
        LeaderRepository leaders = new LeaderRepository(keywright);
        List<String> games = IntStream.range(0, 6).mapToObj(i -> "game-" + i).toList();
        for (String game : games) {
            try (BlockingSortedSet<LeaderRepository.Key, String, Leader> waiting = leaders.blocking(game, SEASON)) {
                assertThat(waiting.popMin(Duration.ofMillis(20))).isEqualTo(Outcome.notApplied());
                CompletableFuture<Outcome<Leader>> popped =
                        CompletableFuture.supplyAsync(() -> waiting.popMin(Connections.PATIENCE));
                leaders.add(new Leader(game, SEASON, "ann", 7));
                assertThat(popped.join()).isEqualTo(Outcome.applied(new Leader(game, SEASON, "ann", 7)));
                leaders.addAll(List.of(new Leader(game, SEASON, "bob", 1), new Leader(game, SEASON, "cid", 2)));
                assertThat(waiting.popMax(Connections.PATIENCE).orElseThrow().player())
                        .isEqualTo("cid");
            }
            assertThat(leaders.size(game, SEASON)).isOne();
        }
    }
}
