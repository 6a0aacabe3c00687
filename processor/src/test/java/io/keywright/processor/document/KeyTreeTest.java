package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture and the links of the document. */
class KeyTreeTest {

    @Test
    void labelsHoldNothingThatMermaidActsOn() {
        assertThat(KeyTree.escape("a\"];click n0 \"x")).doesNotContain("\"", "]");
        assertThat(KeyTree.escape("<b>`*_x_*`")).isEqualTo("‹b›#96;#42;#95;x#95;#42;#96;");
        assertThat(KeyTree.escape("1. item")).isEqualTo("1#46; item");
        assertThat(KeyTree.escape("+ item")).isEqualTo("#43; item");
        assertThat(KeyTree.escape("- item")).isEqualTo("#45; item");
    }

    @Test
    void sharedPrefixesAreOneNode() {
        String tree = KeyTree.render(CompiledModel.ofSource("User", """
                @RedisKey(pattern = "user:{id}:name", type = RedisType.STRING, ttl = "1h", repository = "Names")
                @RedisKey(pattern = "user:{id}:mail", type = RedisType.STRING, ttl = "1h", repository = "Mails")
                @RedisKey(pattern = "admin:{id}", type = RedisType.STRING, ttl = "1h", repository = "Admins")
                public record User(long id, @Value String text) {}
                """));

        assertThat(tree.lines())
                .containsExactly(
                        "```mermaid",
                        "graph LR",
                        "  n0[\"shop:\"]",
                        "  n0 --> n1[\"admin:‹id› · STRING\"]",
                        "  n0 --> n2[\"user:‹id›:\"]",
                        "  n2 --> n3[\"mail · STRING\"]",
                        "  n2 --> n4[\"name · STRING\"]",
                        "```");
    }

    @Test
    void anchorsAreGitHubs() {
        Anchors anchors = new Anchors();

        assertThat(List.of("shop:cart:{<userId>}:lines", "a_b-c d", "Key table", "key table", "Größe: 5 %"))
                .map(anchors::of)
                .containsExactly("shopcartuseridlines", "a_b-c-d", "key-table", "key-table-1", "größe-5-");
    }

    @Test
    void everyKeyLinksToItsSection() {
        DocumentModel model = CompiledModel.ofResources("shop");
        String markdown = MarkdownDocument.render(model);
        Anchors anchors = new Anchors();
        List<String> headings = markdown.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> anchors.of(line.replaceFirst("^#+ ", "").replace("`", "")))
                .toList();

        List<String> links = Rendered.of(markdown).active().stream()
                .filter(link -> !link.startsWith("<!--"))
                .toList();
        int keys = model.schemas().size();
        int groups = model.schemas().stream()
                .mapToInt(schema -> schema.traits().groups().size())
                .sum();
        assertThat(groups).isPositive();
        assertThat(links)
                .hasSize(keys + groups)
                .allSatisfy(link -> assertThat(headings).contains(link.substring(1)));
        assertThat(links.stream().distinct())
                .as("groups link to the section of their entries")
                .hasSize(keys);
    }
}
