package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Outcome;
import io.keywright.RedisTimeoutException;
import io.keywright.RedisUnavailableException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class CallTest {

    @Test
    void aLostReplyIsAnOutcomeBothWays() {
        RedisTimeoutException lost = new RedisTimeoutException("lost");
        Call<Outcome<Long>> call = Call.reportingUnknown(Call.failed(lost));

        assertThat(call.await()).isEqualTo(Outcome.unknown(lost));
        assertThat(call.toCompletionStage().toCompletableFuture().join()).isEqualTo(Outcome.unknown(lost));
    }

    @Test
    void aFailureThatIsKnownNotToBeExecutedStaysOne() {
        RedisUnavailableException refused = new RedisUnavailableException("refused");
        Call<Outcome<Long>> call = Call.reportingUnknown(Call.failed(refused));

        assertThatThrownBy(call::await).isSameAs(refused);
        assertThatThrownBy(() -> call.toCompletionStage().toCompletableFuture().join())
                .hasCause(refused);
    }

    @Test
    void aFailureBehindAMappedStageIsFoundToo() {
        RedisTimeoutException lost = new RedisTimeoutException("lost");
        Call<Outcome<Long>> call = Call.reportingUnknown(Call.<Long>failed(lost).map(Outcome::applied));

        assertThat(call.toCompletionStage().toCompletableFuture().join().isUnknown())
                .isTrue();
    }

    @Test
    void mapsItsResultOnlyWhenItIsAsked() {
        Call<Integer> call = Call.completed("four").map(String::length);

        assertThat(call.await()).isEqualTo(4);
        assertThat(call.toCompletionStage()).isCompletedWithValue(4);
    }

    @Test
    void aStageCannotBeCompletedFromOutsideForOthers() {
        Call<String> call = Call.completed("result");
        CompletionStage<String> one = call.toCompletionStage();

        one.toCompletableFuture().obtrudeValue("forged");

        assertThat(call.await()).isEqualTo("result");
    }
}
