package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    @Test
    void showsControlAndInvisibleCharactersByTheirNumbers() {
        assertThat(KeyText.show("a\u0000\r\n\u007f\u001b[31m".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\\x00\\x0d\\x0a\\x7f\\x1b[31m");
        assertThat(KeyText.show("é😀\u202e\u2028".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("é😀\\u202e\\u2028");
    }

    @Test
    void showsBytesThatAreNoUtf8ByTheirNumbers() {
        assertThat(KeyText.show(new byte[] {'a', (byte) 0xc3, (byte) 0xff})).isEqualTo("a\\xc3\\xff");
    }

    @Test
    void hashTagsFollowTheRuleOfTheCluster() {
        assertThat(ClusterSlot.hashTag("a{b}c{d}")).hasValue("b");
        assertThat(ClusterSlot.hashTag("a{{b}}")).hasValue("{b");
        assertThat(ClusterSlot.hashTag("a{}b{c}")).isEmpty();
        assertThat(ClusterSlot.hashTag("a}b{c")).isEmpty();
        assertThat(ClusterSlot.of("123456789")).isEqualTo(0x31c3);
        assertThat(ClusterSlot.of("x{123456789}y")).isEqualTo(0x31c3);
    }

    @Test
    void suggestsWordsAtEditDistanceTwo() {
        List<String> known = List.of("product", "products", "cart");
        assertThat(Suggestion.nearest("prodcut", known)).hasValue("product");
        assertThat(Suggestion.nearest("carts", known)).hasValue("cart");
        assertThat(Suggestion.nearest("kettle", known)).isEmpty();
        assertThat(Suggestion.nearest("ca", List.of("xy"))).isEmpty();
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    }
}
