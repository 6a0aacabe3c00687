package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.model.RepositoryModel;
import org.junit.jupiter.api.Test;

/** What the document says of claimed results is what the runtime stores: a byte, the claim's 16, and the result. */
class ClaimTextTest {

    private static final RepositoryModel PAYMENTS =
            CompiledModel.ofSource("Payment", """
            @RedisKey(pattern = "payment:{claim}", type = RedisType.STRING, ttl = "1d")
            @Idempotent(leaseTtl = "30s")
            public record Payment(String claim, String receipt, int cents) {}
            """).repositories().get(0);

    @Test
    void estimateCountsTheClaim() {
        assertThat(MemoryEstimate.of(PAYMENTS).sentence()).contains("header 17 B");
    }

    @Test
    void serializationNamesIt() {
        assertThat(SerializationText.of(PAYMENTS.schema()))
                .startsWith("the byte 1 and the claim's 16, or the byte 2, the claim's 16 and behind them JSON");
    }
}
