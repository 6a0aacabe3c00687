package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TtlExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "1h30m, 5400000, 1 h 30 min",
        "30s, 30000, 30 s",
        "30d, 2592000000, 30 d",
        "2w, 1209600000, 14 d",
        "1d1h1m1s1ms, 90061001, 1 d 1 h 1 min 1 s 1 ms",
        "90m, 5400000, 1 h 30 min",
        "1ms, 1, 1 ms",
        "PT15M, 900000, 15 min",
        "P1D, 86400000, 1 d",
        "PT0.5S, 500, 500 ms",
        "3653d, 315619200000, 3653 d",
    })
    void readsDurations(String text, long millis, String rendered) {
        TtlExpression ttl = TtlExpression.parse(text);
        assertThat(ttl).isEqualTo(new TtlExpression.Constant(text, millis));
        assertThat(ttl.rendered()).isEqualTo(rendered);
    }

    @Test
    void readsConfigurationKeys() {
        TtlExpression ttl = TtlExpression.parse("${shop.cart-ttl:PT1H}");
        assertThat(ttl).isEqualTo(new TtlExpression.Configured("${shop.cart-ttl:PT1H}", "shop.cart-ttl", 3_600_000));
        assertThat(ttl.rendered()).isEqualTo("1 h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "`` # 0 # The TTL is empty. # Write a duration such as 30m, 1h30m or 7d.",
                "30 # 2 # The TTL \"30\" has no unit after 30."
                        + " # Write 30s for seconds, 30m for minutes, or ms, h, d, w.",
                "5min # 1 # The TTL \"5min\" has the unknown unit \"min\". # Write 5m.",
                "5x # 1 # The TTL \"5x\" has the unknown unit \"x\". # Use ms, s, m, h, d or w.",
                "1m1h # 2 # The TTL \"1m1h\" does not have its units from the largest to the smallest, each once."
                        + " # Write it as 1h30m is written.",
                "1h 30m # 0 # The TTL \"1h 30m\" is not in small letters without spaces. # Did you mean 1h30m?",
                "1H # 0 # The TTL \"1H\" is not in small letters without spaces. # Did you mean 1h?",
                "1h/30m # 2 # The TTL \"1h/30m\" is not a duration. # Write numbers with units, such as 1h30m.",
                "0s # 0 # The TTL \"0s\" is zero."
                        + " # Write how long the key lives, such as 30m; for one that stays use @Persistent.",
                "-5m # 0 # The TTL \"-5m\" is negative. # Write how long the key lives, such as 30m.",
                "PT-5M # 0 # The TTL \"PT-5M\" is negative."
                        + " # Write how long the key lives, such as 30m; for one that stays use @Persistent.",
                "P1Y # 0 # The TTL \"P1Y\" is not an ISO-8601 duration."
                        + " # Write one of days, hours, minutes and seconds, such as P1D or PT15M, or 1d or 15m.",
                "3654d # 0 # The TTL \"3654d\" is above 10 years."
                        + " # Write a shorter TTL; for a key that stays use @Persistent.",
                "99999999999999999999d # 0 # The TTL \"99999999999999999999d\" has a number of more than nine digits."
                        + " # Write it in a larger unit, such as 30d.",
                "500us # 3 # The TTL \"500us\" is below a millisecond, which Redis does not keep."
                        + " # Write it in milliseconds: ms.",
                "PT0.0001S # 0 # The TTL \"PT0.0001S\" has a fraction of a millisecond, which Redis does not keep."
                        + " # Round it to milliseconds.",
                "${a} # 3 # The TTL \"${a}\" has no default. # Write one after a colon: ${a:1h}.",
                "${:1h} # 2 # \"\" in the TTL \"${:1h}\" is not the name of a configuration key."
                        + " # Use letters, digits, dots, hyphens and underscores, as in ${shop.ttl:1h}.",
                "${a:1h # 0 # The TTL \"${a:1h\" is not a configuration key."
                        + " # Write ${key:default}, such as ${shop.ttl:1h}.",
                "${a:30} # 6 # The TTL \"30\" has no unit after 30."
                        + " # Write 30s for seconds, 30m for minutes, or ms, h, d, w.",
            })
    void saysWhatIsWrong(String text, int offset, String message, String fix) {
        InvalidTtlException error = catchThrowableOfType(InvalidTtlException.class, () -> TtlExpression.parse(text));
        assertThat(error).hasMessage(message);
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.fix()).isEqualTo(fix);
    }

    @Test
    void readsOtherDurations() {
        assertThat(TtlExpression.duration("waitBudget", "1s500ms")).isEqualTo(Duration.ofMillis(1_500));
        assertThat(TtlExpression.duration("waitBudget", "0s")).isZero();
        assertThat(TtlExpression.render(Duration.ofMillis(90_000))).isEqualTo("1 min 30 s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "`` # waitBudget is empty. # Write a duration such as 30m, 1h30m or 7d.",
                "30 # waitBudget \"30\" has no unit after 30. # Write 30s for seconds, 30m for minutes, or ms, h, d, w.",
                "-5m # waitBudget \"-5m\" is negative. # Write how long, such as 30s.",
                "PT-5M # waitBudget \"PT-5M\" is negative. # Write how long, such as 30s.",
                "3654d # waitBudget \"3654d\" is above 10 years. # Write a shorter one.",
                "${a:1s} # waitBudget \"${a:1s}\" is a configuration key, which only the TTL of a key may be."
                        + " # Write a duration such as 30s.",
            })
    void saysWhatIsWrongWithOtherDurations(String text, String message, String fix) {
        InvalidTtlException error =
                catchThrowableOfType(InvalidTtlException.class, () -> TtlExpression.duration("waitBudget", text));
        assertThat(error).hasMessage(message);
        assertThat(error.fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @CsvSource({"10%, 10", "0%, 0", "50%, 50"})
    void readsJitter(String text, int percent) {
        assertThat(Jitter.parse(text).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "10 # The jitter \"10\" has no percent sign. # Write 10%.",
                "51% # The jitter \"51%\" is outside of 0% to 50%."
                        + " # Write a percentage from 0% to 50%; it shortens TTLs, at most by half.",
                "-1% # The jitter \"-1%\" is outside of 0% to 50%."
                        + " # Write a percentage from 0% to 50%; it shortens TTLs, at most by half.",
                "ten # The jitter \"ten\" is not a whole percentage. # Write one from 0% to 50%, such as 10%.",
                "12.5% # The jitter \"12.5%\" is not a whole percentage." + " # Write one from 0% to 50%, such as 10%.",
            })
    void saysWhatIsWrongWithJitter(String text, String message, String fix) {
        InvalidTtlException error = catchThrowableOfType(InvalidTtlException.class, () -> Jitter.parse(text));
        assertThat(error).hasMessage(message);
        assertThat(error.fix()).isEqualTo(fix);
    }
}
