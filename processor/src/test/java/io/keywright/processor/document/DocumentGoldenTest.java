package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The documents of a whole keyspace, byte for byte. Rewritten by {@code -Dgolden.update=true}. */
class DocumentGoldenTest {

    private final DocumentModel model = CompiledModel.ofResources("shop");

    @Test
    void markdownIsAsExpected() throws IOException {
        check("shop/redis-keys.md", MarkdownDocument.render(model));
    }

    @Test
    void jsonIsAsExpected() throws IOException {
        check("shop/keyspace.json", JsonDocument.render(model));
    }

    @Test
    void anEmptyKeyspaceHasDocumentsToo() {
        DocumentModel empty = new DocumentModel("", List.of());

        assertThat(MarkdownDocument.render(empty)).contains("# Redis keys\n", "0 key patterns");
        assertThat(JsonDocument.render(empty)).contains("\"keys\": []");
    }

    @Test
    void theMarkerStandsInTheFirstLine() {
        assertThat(MarkdownDocument.render(model)).startsWith(MarkdownDocument.MARKER + "\n");
    }

    @Test
    void neitherLocaleNorTimeZoneNorOrderMatter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String markdown = MarkdownDocument.render(model);
        String json = JsonDocument.render(model);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            DocumentModel again = CompiledModel.ofResources("shop");
            var reversed = new ArrayList<>(again.repositories());
            Collections.reverse(reversed);
            DocumentModel other = new DocumentModel(again.keyspaceName(), reversed);

            assertThat(MarkdownDocument.render(other)).isEqualTo(markdown);
            assertThat(JsonDocument.render(other)).isEqualTo(json);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void check(String golden, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CompiledModel.resource(golden), actual);
        }
        assertThat(actual).doesNotContain("\r").isEqualTo(Files.readString(CompiledModel.resource(golden)));
    }
}
