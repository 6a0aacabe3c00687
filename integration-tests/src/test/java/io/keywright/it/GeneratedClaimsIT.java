package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated claims on a real server. */
@RedisTest
class GeneratedClaimsIT {

    private static final Payment PAYMENT = new Payment(7, "r-1", 42, Instant.parse("2026-03-14T12:00:00Z"));

    private RedisServer server;
    private PaymentClaims payments;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        payments = new PaymentClaims(redis.shared(Keywright.class, Connections::patient));
    }

    @Test
    void isDoneOnce() {
        Begun.First<Payment> first = (Begun.First<Payment>) payments.begin(7, "r-1");
        Begun.InProgress<Payment> other = (Begun.InProgress<Payment>) payments.begin(7, "r-1");
        assertThat(other.remaining()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(server.command("STRLEN", "it:payment:7:r-1").integer()).isEqualTo(1 + Claim.SIZE);

        assertThat(payments.complete(first.claim(), PAYMENT)).isEqualTo(Outcome.applied(PAYMENT));

        assertThat(payments.begin(7, "r-1")).isEqualTo(new Begun.Done<>(PAYMENT));
        assertThat(server.command("PTTL", "it:payment:7:r-1").integer()).isBetween(86_000_000L, 86_400_000L);
        assertThat(payments.begin(7, "r-2")).isInstanceOf(Begun.First.class);
    }

    @Test
    void isLeftToTheNextOneWhenGivenUp() {
        Claim claim = Claim.create();
        assertThat(payments.async().begin(7, "r-1", claim).toCompletableFuture().join())
                .isEqualTo(new Begun.First<>(claim));
        assertThat(payments.release(7, "r-1", claim)).isTrue();
        assertThat(payments.begin(7, "r-1")).isInstanceOf(Begun.First.class);
        assertThat(payments.complete(claim, PAYMENT)).isEqualTo(Outcome.notApplied());
        assertThat(payments.forget(7, "r-1")).isTrue();
    }
}
