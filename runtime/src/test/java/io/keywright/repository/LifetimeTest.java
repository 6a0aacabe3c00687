package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.annotation.Expiry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

    private static ResolvedLifetime resolve(String ttl, Map<String, String> config) {
        return Lifetime.of(ttl, Expiry.SLIDING, 0).resolve(config::get, () -> 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "1ms, 1",
        "30s, 30000",
        "90m, 5400000",
        "1h30m, 5400000",
        "7d, 604800000",
        "2w1d2h3m4s5ms, 1303384005",
        "PT15M, 900000",
        "P1DT1S, 86401000",
        "3653d, 315619200000",
        "5m500ms, 300500"
    })
    void aConstantIsWhatItSays(String ttl, long millis) {
        assertThat(resolve(ttl, Map.of()).nextMillis()).isEqualTo(millis);
        assertThat(Lifetime.of(ttl, Expiry.SLIDING, 0)).hasToString(ttl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "h", "1 h", "1.5h", "30m1h", "1h1h", "-1h", "1y", "PT", "P1Y", "1H", "${}", "1h${a:1h}"
            })
    void otherTextsAreNoDuration(String ttl) {
        assertThatThrownBy(() -> Lifetime.of(ttl, Expiry.ABSOLUTE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The TTL `" + ttl + "`")
                .hasMessageContaining("Expected: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT0S", "PT-1H", "PT0.0001S", "3654d", "999999999w"})
    void durationsThatRedisCannotHoldAreOutOfRange(String ttl) {
        assertThatThrownBy(() -> Lifetime.of(ttl, Expiry.ABSOLUTE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The TTL `" + ttl + "` is out of range. Expected: from one millisecond (1ms) to ten years "
                        + "(3653d).");
    }

    /** A key that stands for a day and may end before it: what the compiler refuses of a constant. */
    @Test
    void aConfiguredTtlThatDoesNotCoverItsSpanIsRefused() {
        Lifetime daily = Lifetime.of("${shop.daily:2d}", Expiry.ABSOLUTE, 0.1).covering(Duration.ofDays(1));

        assertThat(daily.resolve(Map.<String, String>of()::get, () -> 0.5).maxMillis())
                .isEqualTo(172_800_000);
        assertThatThrownBy(() -> daily.resolve(Map.of("shop.daily", "26h")::get, () -> 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The TTL `PT26H` of `${shop.daily:2d}` is too short: with its jitter of 10% a key may live less"
                                + " than the PT24H that it stands for, and lose what was counted in it.");
    }

    @Test
    void aTtlOfACallMustCoverTheSpanToo() {
        ResolvedLifetime daily = Lifetime.perCall("7d", Expiry.ABSOLUTE, 0)
                .covering(Duration.ofDays(1))
                .resolve(Map.<String, String>of()::get, () -> 0.5);

        assertThat(daily.nextMillis(Duration.ofDays(1))).isEqualTo(86_400_000);
        assertThatThrownBy(() -> daily.nextMillis(Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The TTL PT23H is refused. Expected: one that covers the PT24H that a key stands for, its"
                        + " jitter included.");
    }

    @Test
    void aConfiguredTtlIsReadWhenItIsResolved() {
        String ttl = "${shop.session-ttl:1h}";
        assertThat(resolve(ttl, Map.of()).maxMillis()).isEqualTo(3_600_000);
        assertThat(resolve(ttl, Map.of("shop.session-ttl", " 2h ")).maxMillis()).isEqualTo(7_200_000);
        assertThat(resolve(ttl, Map.of("shop.session-ttl", "PT3H")).maxMillis()).isEqualTo(10_800_000);
    }

    @Test
    void aBadConfiguredTtlNamesItsKeyAndText() {
        assertThatThrownBy(() -> resolve("${shop.session-ttl:1h}", Map.of("shop.session-ttl", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The TTL `soon` of the configuration key `shop.session-ttl` is no duration. Expected: a "
                        + "duration such as 30s, 1h30m, 7d or PT15M.");
        assertThatThrownBy(() -> resolve("${shop.session-ttl:1h}", Map.of("shop.session-ttl", "0s")))
                .hasMessageStartingWith("The TTL `0s` of the configuration key `shop.session-ttl` is out of range.");
        assertThatThrownBy(() -> resolve("${shop.session-ttl:soon}", Map.of()))
                .hasMessageStartingWith("The default of `${shop.session-ttl:soon}` is no duration.");
        assertThatThrownBy(() -> resolve("${shop.session-ttl}", Map.of()))
                .hasMessage("The TTL `${shop.session-ttl}` names no configuration key with a default. Expected: "
                        + "${config.key:1h}.");
    }

    @Test
    void onlyATtlPerCallFromCreationMayBeNone() {
        Lifetime orNone = Lifetime.perCall("1h", Expiry.ABSOLUTE, 0).orNone();

        assertThat(orNone).hasToString("per call, up to 1h, or none");
        assertThat(orNone.covering(Duration.ofMinutes(1)).isOrNone()).isTrue();
        assertThat(orNone.resolve(key -> null, () -> 0)).hasToString("per call, up to PT1H, or none");
        for (Lifetime other : new Lifetime[] {
            Lifetime.persistent(),
            Lifetime.of("1h", Expiry.ABSOLUTE, 0),
            Lifetime.perCall("1h", Expiry.SLIDING, 0),
            Lifetime.perCall("1h", Expiry.REFRESH_ON_WRITE, 0)
        }) {
            assertThatThrownBy(other::orNone).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aTtlPerCallIsPositiveAndWithinItsBound() {
        ResolvedLifetime lifetime = Lifetime.perCall("1h", Expiry.ABSOLUTE, 0).resolve(key -> null, () -> 0);
        assertThat(lifetime.isPerCall()).isTrue();
        assertThat(lifetime.maxMillis()).isEqualTo(3_600_000);
        assertThat(lifetime.nextMillis(Duration.ofHours(1))).isEqualTo(3_600_000);
        assertThat(lifetime.nextMillis(Duration.ofNanos(1))).isEqualTo(1);
        for (Duration bad : new Duration[] {
            Duration.ZERO, Duration.ofMillis(-1), Duration.ofHours(1).plusNanos(1), Duration.ofSeconds(Long.MAX_VALUE)
        }) {
            assertThatThrownBy(() -> lifetime.nextMillis(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The TTL " + bad + " is refused. Expected: a positive duration of at most PT1H, the "
                            + "declared upper bound.");
        }
        assertThatThrownBy(lifetime::nextMillis)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The TTL of this key is given by each write.");
        assertThat(lifetime).hasToString("per call, up to PT1H");
    }

    @Test
    void aPersistentKeyHasNoTtl() {
        ResolvedLifetime lifetime = Lifetime.persistent().resolve(key -> null, () -> 0);
        assertThat(lifetime.isPersistent()).isTrue();
        assertThat(lifetime.isPerCall()).isFalse();
        assertThatThrownBy(lifetime::nextMillis).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(lifetime::maxMillis).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lifetime.nextMillis(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
        assertThat(Lifetime.persistent()).hasToString("persistent");
        assertThat(lifetime).hasToString("persistent");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 0.51, Double.NaN, Double.POSITIVE_INFINITY})
    void jitterIsFromNoneToHalf(double jitter) {
        assertThatThrownBy(() -> Lifetime.of("1h", Expiry.ABSOLUTE, jitter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The jitter " + jitter + " is not from 0 to 0.5.");
    }
}
