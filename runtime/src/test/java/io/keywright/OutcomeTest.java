package io.keywright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void anAppliedOneHasItsResult() {
        Outcome<String> applied = Outcome.applied("secret");

        assertThat(applied.isApplied()).isTrue();
        assertThat(applied.value()).contains("secret");
        assertThat(applied.orElseThrow()).isEqualTo("secret");
        assertThat(applied).hasToString("Applied");
    }

    @Test
    void oneWhoseConditionDidNotHoldHasNone() {
        Outcome<String> notApplied = Outcome.notApplied();

        assertThat(notApplied.value()).isEmpty();
        assertThat(notApplied.isUnknown()).isFalse();
        assertThatThrownBy(notApplied::orElseThrow).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anUnknownOneThrowsItsCause() {
        ConnectionLostException cause = new ConnectionLostException("lost");
        Outcome<String> unknown = Outcome.unknown(cause);

        assertThat(unknown.value()).isEmpty();
        assertThat(unknown.isUnknown()).isTrue();
        assertThatThrownBy(unknown::orElseThrow).isSameAs(cause);
    }
}
