package io.keywright.realworld;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.realworld.Facts.Expected;
import io.keywright.realworld.Facts.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page about the real world says what the tests know, and each system gets the verdict that it should. */
class RealWorldDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "real-world.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = RealWorldDocument.render();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void eachSystemGetsItsVerdict() {
        Map<String, List<Family>> systems = Facts.families().stream().collect(groupingBy(Family::system));

        assertThat(Facts.verdicts())
                .allSatisfy(expected -> assertThat(verdict(systems, expected))
                        .as(expected.system())
                        .isEqualTo(expected.verdict()));
        assertThat(Facts.verdicts()).extracting(Expected::system).containsExactlyInAnyOrderElementsOf(systems.keySet());
    }

    private static String verdict(Map<String, List<Family>> systems, Expected expected) {
        return Verdict.of(systems.getOrDefault(expected.system(), List.of())).word();
    }
}
