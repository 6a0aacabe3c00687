package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Message;
import io.keywright.processor.diagnostics.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules, their headings in the manual and their fixtures are held together. */
class RuleCatalogueTest {

    private static final Path MANUAL = Path.of("../docs/errors.md");

    @Test
    void eachRuleHasAHeadingAndNoHeadingLacksItsRule() throws IOException {
        try (Stream<String> lines = Files.lines(MANUAL)) {
            assertThat(lines.filter(line -> line.startsWith("## "))
                            .map(line -> line.substring(3).strip()))
                    .containsExactlyInAnyOrderElementsOf(ids());
        }
    }

    @Test
    void eachRuleIsBrokenByAFixture() {
        assertThat(BadFixture.all().stream()
                        .flatMap(fixture -> fixture.expected().stream())
                        .filter(Message::isOurs)
                        .map(Message::rule)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    private static List<String> ids() {
        return Arrays.stream(Rule.values()).map(Rule::id).toList();
    }
}
