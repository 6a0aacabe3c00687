package io.keywright.sample.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command line is read. */
class OptionsTest {

    @Test
    void hasDefaultsOfARealisticSize() {
        Options options = Options.parse(List.of());

        assertThat(options).isEqualTo(new Options(false, Optional.empty(), Optional.empty(), 25_000, 40_000, 42));
    }

    @Test
    void readsEveryOption() {
        Options options = Options.parse(List.of(
                "--redis=rediss://:secret@cache.internal:6380/2", "--products=500", "--requests=1000", "--seed=-7"));

        assertThat(options)
                .isEqualTo(new Options(
                        false,
                        Optional.of("rediss://:secret@cache.internal:6380/2"),
                        Optional.empty(),
                        500,
                        1_000,
                        -7));
        assertThat(Options.parse(List.of("--scenario=stale-race")).scenario()).contains("stale-race");
        assertThat(Options.parse(List.of("--help")).help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--redis=127.0.0.1:6379",
                "--redis=http://127.0.0.1",
                "--redis=",
                "--redis",
                "--redis=redis://a b"
            })
    void refusesWhatIsNoRedisUri(String argument) {
        assertThatThrownBy(() -> Options.parse(List.of(argument)))
                .isInstanceOf(UsageException.class)
                .hasMessage("--redis needs a URI such as redis://127.0.0.1:6379");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--products=99", "--products=1000001", "--products=many", "--products"})
    void refusesANumberOfProductsThatItCannotHave(String argument) {
        assertThatThrownBy(() -> Options.parse(List.of(argument)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--products needs a number from 100 to 1000000, not '");
    }

    @Test
    void refusesAScenarioThatIsNotThereOrWouldBreakAnotherServer() {
        assertThatThrownBy(() -> Options.parse(List.of("--scenario=flood")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--scenario needs one of outage, stale-race, stampede");
        assertThatThrownBy(() -> Options.parse(List.of("--scenario=outage", "--redis=redis://cache.internal")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("without --redis");
    }

    @Test
    void namesAnUnknownOptionWithoutItsValue() {
        assertThatThrownBy(() -> Options.parse(List.of("--reddis=redis://:secret@cache.internal")))
                .isInstanceOf(UsageException.class)
                .hasMessage("Unknown option: --reddis");
    }

    @Test
    void describesEveryOption() {
        assertThat(Options.USAGE)
                .contains("--redis=", "--scenario=", "--products=", "--requests=", "--seed=", "--help");
    }
}
