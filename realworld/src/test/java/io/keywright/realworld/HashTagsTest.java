package io.keywright.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.ClusterSlot;
import io.keywright.realworld.Facts.Family;
import io.keywright.realworld.Facts.Level;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the systems do with hash tags that a cluster would refuse or split, as the patterns show it. */
class HashTagsTest {

    @Test
    void aTransactionOfOverleafIsOverTwoTags() {
        assertThat(tag("overleaf/doclines", Level.FREE_TEXT)).contains("<docId>");
        assertThat(tag("overleaf/DocsIn", Level.FREE_TEXT)).contains("<projectId>");
    }

    @Test
    void aBraceInAQueueNameMovesTheTagOfRqueue() {
        assertThat(tag("rqueue/queue", Level.FREE_TEXT)).isEmpty();
        assertThat(tag("rqueue/queue", Level.STRUCTURAL)).contains("<queue>");
        assertThat(ClusterSlot.hashTag("__rq::queue-v2::{a}b{c}")).contains("a");
    }

    @Test
    void aBraceInFreeTextEndsTheTagOfTheGateway() {
        assertThat(tag("spring-cloud-gateway/tokens", Level.FREE_TEXT)).isEmpty();
        assertThat(tag("spring-cloud-gateway/tokens", Level.STRUCTURAL)).contains("<routeId>.<key>");
    }

    @Test
    void theQueueOfSpansHasNoTagAndItsCompanionsHave() {
        assertThat(tag("sentry/span-queue", Level.STRUCTURAL)).isEmpty();
        assertThat(tag("sentry/span-set", Level.STRUCTURAL)).contains("<projectNum>:<traceId>:<salt>");
    }

    @Test
    void oneCommandOfRetwisjReadsKeysWithoutATag() {
        assertThat(tag("retwisj/following", Level.STRUCTURAL)).isEmpty();
        assertThat(ClusterSlot.of("uid:42:following")).isNotEqualTo(ClusterSlot.of("uid:7:following"));
    }

    @Test
    void noKeyOfHorizonHasATag() {
        assertThat(Facts.families())
                .filteredOn(family -> family.system().equals("horizon"))
                .allSatisfy(family -> assertThat(
                                FactPattern.of(family, Level.STRUCTURAL).hashTag())
                        .isEmpty());
    }

    private static Optional<String> tag(String name, Level level) {
        Family family = Facts.families().stream()
                .filter(candidate -> candidate.toString().equals(name))
                .findFirst()
                .orElseThrow();
        BoundPattern pattern = FactPattern.of(family, level);
        return pattern.hashTag();
    }
}
